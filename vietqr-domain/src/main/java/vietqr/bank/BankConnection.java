package vietqr.bank;

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
import vietqr.settings.TrustedProxies;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One voice that tells us of money: a bank that shows the token of an API client, or a bank or aggregator that posts to an
 * address of its own. It speaks in one format, and only about the accounts of its bank and its merchant.
 */
@Audited(
        value = Thing.BANK_CONNECTION,
        fields = {"name", "format", "proof", "networks", "certificate", "enabled"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"api_client", "merchant"})
@Table(name = "bank_connection")
public class BankConnection {
    @Id
    private long id;

    private String reference;

    private String name;

    private String format;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    @Column(name = "bank_bin")
    private String bankBin;

    @Column(name = "merchant_id")
    private Long merchantId;

    @Column(name = "client_id")
    private Long clientId;

    @Column(name = "service_id")
    private String serviceId;

    private String networks;

    private String certificate;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected BankConnection() {}

    BankConnection(NewConnection wish, Long clientId, Instant createdAt) {
        this.id = Ids.next();
        this.reference = wish.reference().orElseGet(() -> UUID.randomUUID().toString());
        this.name = wish.name();
        this.format = wish.format();
        this.proof = wish.proof();
        this.bankBin = wish.bankBin().orElse(null);
        this.merchantId = wish.merchantId().isPresent() ? wish.merchantId().getAsLong() : null;
        this.clientId = clientId;
        this.serviceId = wish.serviceId();
        this.networks = wish.networks();
        this.certificate = fingerprint(wish.certificate());
        this.enabled = true;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    /** What its address ends in. Not a secret: whoever knows it still has to prove who they are. */
    public String reference() {
        return reference;
    }

    /** As people call it. */
    public String name() {
        return name;
    }

    public String format() {
        return format;
    }

    public Proof proof() {
        return proof;
    }

    /** The only bank it may speak for; empty if its messages say which one. */
    public Optional<String> bankBin() {
        return Optional.ofNullable(bankBin);
    }

    /** The only merchant it may speak for; empty for all. */
    public OptionalLong merchantId() {
        return merchantId == null ? OptionalLong.empty() : OptionalLong.of(merchantId);
    }

    /** The API client whose token it shows; empty for an address of its own. */
    public OptionalLong clientId() {
        return clientId == null ? OptionalLong.empty() : OptionalLong.of(clientId);
    }

    /** What the bank calls our service; empty if it has no name for it. */
    public String serviceId() {
        return serviceId;
    }

    /** Addresses and networks it may call from, separated by commas; empty for anywhere. */
    public String networks() {
        return networks;
    }

    /** SHA-256 of the client certificate it must show, in lower-case hex; empty if it need not show one. */
    public String certificate() {
        return certificate;
    }

    public boolean enabled() {
        return enabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether it may call from this address with this certificate; {@code null} stands for no certificate. */
    public boolean admits(String address, String shownCertificate) {
        boolean near = networks.isEmpty()
                || TrustedProxies.parse(networks)
                        .filter(allowed -> allowed.contains(address))
                        .isPresent();
        boolean certified =
                certificate.isEmpty() || shownCertificate != null && certificate.equals(fingerprint(shownCertificate));
        return near && certified;
    }

    /** From now on it may call from these addresses and networks only, with this certificate; empty for any. */
    void bind(String onlyNetworks, String onlyCertificate) {
        this.networks = onlyNetworks;
        this.certificate = fingerprint(onlyCertificate);
    }

    void enable(boolean on) {
        this.enabled = on;
    }

    static String fingerprint(String text) {
        return text.replace(":", "").strip().toLowerCase(Locale.ROOT);
    }
}
