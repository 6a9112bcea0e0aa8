package vietqr.messenger;

import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * A Slack incoming webhook, and what speaks like one (Mattermost, Rocket.Chat). Without its own markup, so that a transfer
 * text stays as it is; the three characters that could still call people are escaped as Slack wants it.
 */
final class Slack implements Messenger {
    private final WebPost post;

    Slack(WebPost post) {
        this.post = post;
    }

    @Override
    public Receipt send(Addressee to, Message message) {
        return WebPost.judge(post.send(to.secret(), body(message)), to);
    }

    static String body(Message message) {
        return JSON.createObjectBuilder()
                .add("text", escaped(message.text()))
                .add("mrkdwn", false)
                .build()
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public Optional<Fault> fault(Addressee to) {
        return post.fault(to);
    }
}
