package vietqr.messenger;

import jakarta.json.spi.JsonProvider;

import java.util.Optional;

/** An incoming webhook of a Google Chat space. */
final class GoogleChat implements Messenger {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final WebPost post;

    GoogleChat(WebPost post) {
        this.post = post;
    }

    @Override
    public Receipt send(Addressee to, Message message) {
        return WebPost.judge(post.send(to.secret(), body(message)), to);
    }

    static String body(Message message) {
        return JSON.createObjectBuilder()
                .add("text", WebPost.withoutTags(message.text()))
                .build()
                .toString();
    }

    @Override
    public Optional<Fault> fault(Addressee to) {
        return post.fault(to);
    }
}
