package vietqr.messenger;

import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** An incoming webhook of a Google Chat space. */
final class GoogleChat implements Messenger {
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
