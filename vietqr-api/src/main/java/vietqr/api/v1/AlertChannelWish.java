package vietqr.api.v1;

import vietqr.alert.Channel;
import vietqr.alert.ChannelDraft;
import vietqr.alert.Topic;
import vietqr.identity.Language;
import vietqr.messenger.MessengerKind;

import java.util.EnumSet;
import java.util.Set;

/** Reads what a caller wants a channel to be; what is not said stays as it was. */
final class AlertChannelWish {
    static final Set<String> FIELDS =
            Set.of("kind", "name", "target", "secret", "signingSecret", "language", "topics", "enabled");

    private AlertChannelWish() {}

    /** In Vietnamese and of everything, unless said otherwise. */
    static ChannelDraft fresh(Body body) {
        MessengerKind kind = kind(body.required("kind"));
        return over(new ChannelDraft("", kind, "", null, null, Language.VI, EnumSet.allOf(Topic.class)), body);
    }

    static ChannelDraft changed(Channel channel, Body body) {
        MessengerKind kind = body.has("kind") ? kind(body.required("kind")) : channel.kind();
        String target = kind == channel.kind() && kind.namesTarget() ? channel.target() : "";
        return over(
                new ChannelDraft(channel.name(), kind, target, null, null, channel.language(), channel.topics()), body);
    }

    private static ChannelDraft over(ChannelDraft before, Body body) {
        MessengerKind kind = before.kind();
        if (!kind.namesTarget()) refuseIfGiven(body, "target");
        if (!kind.usesSecret()) refuseIfGiven(body, "secret");
        if (kind != MessengerKind.LARK) refuseIfGiven(body, "signingSecret");
        String signing = body.has("signingSecret") ? body.textOf("signingSecret") : null;
        return new ChannelDraft(
                body.has("name") ? body.textOf("name") : before.name(),
                kind,
                body.has("target") ? body.textOf("target") : before.target(),
                body.has("secret") ? body.textOf("secret") : null,
                kind == MessengerKind.LARK ? signing : "",
                body.has("language") ? language(body.required("language")) : before.language(),
                body.has("topics") ? topics(body.texts("topics")) : before.topics());
    }

    private static void refuseIfGiven(Body body, String name) {
        if (!body.textOf(name).isEmpty()) throw Asked.refused(name, "is not used by this kind");
    }

    private static MessengerKind kind(String word) {
        return Asked.word("kind", word, MessengerKind.class).orElseThrow();
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> Asked.refused("language", "must be vi or en"));
    }

    private static Set<Topic> topics(Set<String> words) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String word : words)
            topics.add(Asked.word("topics", word, Topic.class).orElseThrow());
        return topics;
    }
}
