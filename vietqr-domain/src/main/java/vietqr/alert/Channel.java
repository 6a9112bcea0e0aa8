package vietqr.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.identity.Language;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.messenger.MessengerKind;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where people of a merchant want to be told, in which language, and of what. */
@Audited(
        value = Thing.ALERT_CHANNEL,
        fields = {"name", "kind", "target", "language", "topics", "enabled", "removedAt"},
        secret = {"secretSealed", "signingSealed"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "alert_channel")
public class Channel {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private MessengerKind kind;

    private String target = "";

    @Column(name = "secret_sealed")
    private String secretSealed = "";

    @Column(name = "signing_sealed")
    private String signingSealed = "";

    private String language = Language.VI.code();
    private String topics = "";
    private boolean enabled = true;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Channel() {}

    Channel(long merchantId, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.createdAt = now;
    }

    /** Takes over all that is declared but the secrets. */
    void declare(ChannelDraft draft) {
        this.name = draft.name().strip();
        this.kind = draft.kind();
        this.target = draft.target();
        this.language = draft.language().code();
        this.topics = draft.topics().stream().map(Topic::name).sorted().collect(Collectors.joining(","));
    }

    void keepSecret(String sealed) {
        secretSealed = sealed;
    }

    void keepSigningSecret(String sealed) {
        signingSealed = sealed;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    /** For good. The secrets go at once. */
    void remove(Instant now) {
        disable();
        keepSecret("");
        keepSigningSecret("");
        removedAt = now;
    }

    boolean wants(Topic topic) {
        return topics().contains(topic);
    }

    public Set<Topic> topics() {
        Set<Topic> set = EnumSet.noneOf(Topic.class);
        if (!topics.isEmpty()) for (String topic : topics.split(",")) set.add(Topic.valueOf(topic));
        return set;
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** What people call it; {@code ""} if they do not. */
    public String name() {
        return name;
    }

    public MessengerKind kind() {
        return kind;
    }

    /** Whom it reaches, as far as that is no secret: an e-mail address, a chat's id, or the host of the address. */
    public String target() {
        return target;
    }

    String secretSealed() {
        return secretSealed;
    }

    String signingSealed() {
        return signingSealed;
    }

    /** Whether messages are signed. */
    public boolean signed() {
        return !signingSealed.isEmpty();
    }

    public Language language() {
        return Language.of(language).orElseThrow();
    }

    public boolean enabled() {
        return enabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    boolean removed() {
        return removedAt != null;
    }
}
