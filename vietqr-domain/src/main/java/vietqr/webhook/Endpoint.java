package vietqr.webhook;

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
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.payment.Direction;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a merchant wants to be told, in which format, and of what. */
@Audited(
        value = Thing.ENDPOINT,
        fields = {
            "name",
            "profile",
            "tokenUrl",
            "callbackUrl",
            "username",
            "types",
            "accounts",
            "terminals",
            "direction",
            "tlsVerified",
            "enabled",
            "disabledReason",
            "removedAt"
        },
        secret = {"passwordSealed", "tokenSealed"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "webhook_endpoint")
public class Endpoint {
    private static final String TOKEN_PATH = "/api/token_generate";
    private static final String CALLBACK_PATH = "/bank/api/transaction-sync";

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private Profile profile;

    @Column(name = "token_url")
    private String tokenUrl = "";

    @Column(name = "callback_url")
    private String callbackUrl = "";

    private String username = "";

    @Column(name = "password_sealed")
    private String passwordSealed = "";

    @Column(name = "token_sealed")
    private String tokenSealed = "";

    private String types = "";
    private String accounts = "";
    private String terminals = "";
    private String direction = "";

    @Column(name = "tls_verified")
    private boolean tlsVerified = true;

    private boolean enabled = true;

    @Column(name = "disabled_reason")
    private String disabledReason = "";

    @Column(name = "certified_id")
    private Long certifiedId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Endpoint() {}

    Endpoint(long merchantId, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.createdAt = now;
    }

    /** Takes over all that a merchant declares but the secrets. */
    void declare(EndpointDraft draft) {
        String base = draft.address().replaceAll("/+$", "");
        boolean suffixed = draft.profile() == Profile.VIETQR_V1;
        this.name = draft.name().strip();
        this.profile = draft.profile();
        this.callbackUrl = suffixed ? base + CALLBACK_PATH : draft.address();
        this.tokenUrl = suffixed ? base + TOKEN_PATH : draft.tokenAddress();
        this.username = draft.username();
        this.types = EventFilter.joined(draft.filter().types());
        this.accounts = EventFilter.joined(draft.filter().accounts());
        this.terminals = EventFilter.joined(draft.filter().terminals());
        this.direction = draft.filter().direction().map(Direction::name).orElse("");
        this.tlsVerified = draft.tlsVerified();
    }

    /** It came with that merchant's certificate; one that was removed is back. */
    void certifiedBy(long certifiedMerchantId, long tellsOf) {
        certifiedId = certifiedMerchantId;
        merchantId = tellsOf;
        removedAt = null;
        enable();
    }

    void keepPassword(String sealed) {
        passwordSealed = sealed;
    }

    void keepToken(String sealed) {
        tokenSealed = sealed;
    }

    void disable(DisabledReason reason) {
        enabled = false;
        disabledReason = reason.name();
    }

    void enable() {
        enabled = true;
        disabledReason = "";
    }

    /** For good; what was sent there stays in the log. */
    void remove(Instant now) {
        disable(DisabledReason.BY_HAND);
        removedAt = now;
    }

    public EventFilter filter() {
        return new EventFilter(
                EventFilter.split(types),
                EventFilter.split(accounts).stream().map(Long::valueOf).collect(Collectors.toSet()),
                EventFilter.split(terminals),
                direction.isEmpty() ? Optional.empty() : Optional.of(Direction.valueOf(direction)));
    }

    boolean wants(EventFacts facts) {
        return profile.tells(facts.type()) && filter().wants(facts);
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

    public Profile profile() {
        return profile;
    }

    public URI callbackUrl() {
        return URI.create(callbackUrl);
    }

    /** The address as it was declared: without the path that the profile adds. */
    public String declaredAddress() {
        return profile == Profile.VIETQR_V1 && callbackUrl.endsWith(CALLBACK_PATH)
                ? callbackUrl.substring(0, callbackUrl.length() - CALLBACK_PATH.length())
                : callbackUrl;
    }

    /** Where a token is fetched; {@code ""} for nowhere. */
    public String tokenUrl() {
        return tokenUrl;
    }

    public String username() {
        return username;
    }

    /** Whether a fixed token is shown to the receiver. */
    public boolean hasToken() {
        return !tokenSealed.isEmpty();
    }

    String passwordSealed() {
        return passwordSealed;
    }

    String tokenSealed() {
        return tokenSealed;
    }

    public boolean tlsVerified() {
        return tlsVerified;
    }

    public boolean enabled() {
        return enabled;
    }

    public Optional<DisabledReason> disabledReason() {
        return disabledReason.isEmpty() ? Optional.empty() : Optional.of(DisabledReason.valueOf(disabledReason));
    }

    public Instant createdAt() {
        return createdAt;
    }

    boolean removed() {
        return removedAt != null;
    }
}
