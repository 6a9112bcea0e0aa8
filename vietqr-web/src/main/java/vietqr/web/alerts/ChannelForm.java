package vietqr.web.alerts;

import vietqr.alert.Channel;
import vietqr.alert.ChannelDraft;
import vietqr.alert.Topic;
import vietqr.identity.Language;
import vietqr.messenger.MessengerKind;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in the fields. A secret is never read back into its field; left empty it stays as it was. */
public class ChannelForm {
    private final MessengerKind kind;
    private String name = "";
    private String target = "";
    private String secret = "";
    private String signingSecret = "";
    private boolean unsigned;
    private Language language;

    /** What most people want to know; the rest is for those who look after webhooks and bookkeeping. */
    private Set<Topic> topics = EnumSet.complementOf(EnumSet.of(Topic.UNMATCHED, Topic.ENDPOINT_FAILING));

    /** @param kind null while it is not chosen */
    ChannelForm(MessengerKind kind, Language language) {
        this.kind = kind;
        this.language = language;
    }

    void read(Channel channel) {
        name = channel.name();
        target = channel.kind().namesTarget() ? channel.target() : "";
        language = channel.language();
        topics = channel.topics();
    }

    ChannelDraft draft() {
        String signing = text(signingSecret).isEmpty() && !unsigned ? null : text(signingSecret);
        return new ChannelDraft(
                text(name),
                kind,
                text(target),
                text(secret).isEmpty() ? null : text(secret),
                kind == MessengerKind.LARK ? signing : "",
                language,
                topics);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public MessengerKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getSigningSecret() {
        return signingSecret;
    }

    public void setSigningSecret(String signingSecret) {
        this.signingSecret = signingSecret;
    }

    /** Whether messages are not signed any more. */
    public boolean isUnsigned() {
        return unsigned;
    }

    public void setUnsigned(boolean unsigned) {
        this.unsigned = unsigned;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Topic[] getTopics() {
        return topics.toArray(new Topic[0]);
    }

    public void setTopics(Topic[] chosen) {
        topics = EnumSet.noneOf(Topic.class);
        Stream.of(chosen).forEach(topics::add);
    }
}
