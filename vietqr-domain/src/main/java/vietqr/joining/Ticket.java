package vietqr.joining;

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
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What a link in a letter is good for. Used once, or never. */
@Audited(
        value = Thing.INVITATION,
        fields = {"kind", "email", "roles", "business", "state", "expiresAt"},
        secret = {"tokenHash"},
        name = "email")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "ticket")
public class Ticket {
    /** What it opens, and for how long. */
    public enum Kind {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1)),
        SIGN_UP(Duration.ofDays(1));

        private final Duration lifetime;

        Kind(Duration lifetime) {
            this.lifetime = lifetime;
        }
    }

    /** Where it stands; whether it is too old is told by the clock. */
    public enum State {
        WAITING,
        USED,
        REVOKED
    }

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String email;

    @Column(name = "merchant_id")
    private Long merchantId;

    private String roles;

    @Column(name = "display_name")
    private String displayName;

    private String business;
    private String language;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Ticket() {}

    Ticket(Kind kind, TicketDraft draft, String tokenHash, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.email = draft.email();
        this.merchantId = draft.merchantId();
        this.roles = draft.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        this.displayName = draft.displayName();
        this.business = draft.business();
        this.language = draft.language().code();
        this.createdBy = draft.createdBy();
        this.createdAt = now;
        this.state = State.WAITING;
        renew(tokenHash, now);
    }

    /** Another link takes the place of the one before, and time begins anew. */
    void renew(String hash, Instant now) {
        if (state != State.WAITING) throw new IllegalStateException("renewed from " + state);
        tokenHash = hash;
        expiresAt = now.plus(kind.lifetime);
    }

    void use(Instant now) {
        if (!goodAt(now)) throw new IllegalStateException("used from " + state);
        end(State.USED, now);
    }

    void revoke(Instant now) {
        if (state != State.WAITING) throw new IllegalStateException("revoked from " + state);
        end(State.REVOKED, now);
    }

    private void end(State how, Instant now) {
        state = how;
        endedAt = now;
    }

    public boolean goodAt(Instant now) {
        return state == State.WAITING && now.isBefore(expiresAt);
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Lower case. */
    public String email() {
        return email;
    }

    /** To whom somebody is invited; empty for the operator's own people, and where there is no merchant yet. */
    public OptionalLong merchantId() {
        return merchantId == null ? OptionalLong.empty() : OptionalLong.of(merchantId);
    }

    public Set<Role> roles() {
        Set<Role> all = EnumSet.noneOf(Role.class);
        if (!roles.isEmpty()) for (String word : roles.split(",")) all.add(Role.valueOf(word));
        return all;
    }

    public String displayName() {
        return displayName;
    }

    /** The merchant that is to be. */
    public String business() {
        return business;
    }

    Language language() {
        return Language.of(language).orElse(Language.VI);
    }

    public OptionalLong createdBy() {
        return createdBy == null ? OptionalLong.empty() : OptionalLong.of(createdBy);
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
