package vietqr.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key of a merchant's for our own API. Its secret is known to whoever was given it, and to nobody else. */
@Audited(
        value = Thing.API_KEY,
        fields = {"name", "prefix", "scopes", "expiresAt", "revokedAt"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "api_key")
public class ApiKey {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String name;
    private String prefix;
    private String hash;
    private String scopes;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "last_used_from")
    private String lastUsedFrom;

    @Version
    private int version;

    protected ApiKey() {}

    ApiKey(ApiKeyDraft draft, KeySecret secret, Instant now) {
        this.id = Ids.next();
        this.merchantId = draft.merchantId();
        this.name = draft.name().strip();
        this.prefix = secret.prefix();
        this.hash = secret.hash();
        this.scopes = draft.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
        this.createdBy =
                draft.createdBy().isPresent() ? (Long) draft.createdBy().getAsLong() : null;
        this.createdAt = now;
        this.expiresAt = draft.expiresAt().orElse(null);
    }

    /** Goes on until then at the latest. */
    void endBy(Instant end) {
        if (expiresAt == null || end.isBefore(expiresAt)) this.expiresAt = end;
    }

    /** For good; once is enough. */
    void revoke(Instant now) {
        if (revokedAt == null) this.revokedAt = now;
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** How the secret begins, by which people recognise it. */
    public String prefix() {
        return prefix;
    }

    public Set<Scope> scopes() {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        Stream.of(scopes.split(" ")).flatMap(word -> Scope.of(word).stream()).forEach(all::add);
        return all;
    }

    /** The person who made it; empty for the sandbox's own. */
    public OptionalLong createdBy() {
        return createdBy == null ? OptionalLong.empty() : OptionalLong.of(createdBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    /** To the minute. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** As text of a network address; empty if it was not used since this is kept. */
    public Optional<String> lastUsedFrom() {
        return Optional.ofNullable(lastUsedFrom);
    }

    /** Whether it opens something now, or why it does not. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public State stateAt(Instant now) {
        if (revokedAt != null) return State.REVOKED;
        return goodAt(now) ? State.ACTIVE : State.EXPIRED;
    }

    /** Whether it opens anything. */
    public boolean goodAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
