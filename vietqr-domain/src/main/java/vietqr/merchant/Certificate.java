package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.InsertedAfter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The paper by which a merchant is claimed: shown as a QR code, it says which merchant is meant. With it goes the id under
 * which the merchant's system listens, which is a secret (wire reference, sections 10, 10.1 and 11).
 */
@Audited(
        value = Thing.CERTIFICATE,
        fields = {"reference"},
        secret = {"certificate", "webhook"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "merchant_certificate")
public class Certificate {
    private static final String LISTENER = "VietQRBoxAccessKey";

    private static final int LONGEST_ID = 200;

    @Id
    @Column(name = "merchant_id")
    private long merchantId;

    private String certificate;

    private String reference;

    private String webhook = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Certificate() {}

    Certificate(long merchantId, String certificate, Instant createdAt) {
        this.merchantId = merchantId;
        this.certificate = certificate;
        this.reference = UUID.randomUUID().toString();
        this.createdAt = createdAt;
    }

    public long merchantId() {
        return merchantId;
    }

    /** The text in the QR code. */
    public String text() {
        return certificate;
    }

    /** The id under which the merchant's system listens; whoever knows it hears of the merchant's money. */
    public String clientId() {
        byte[] id = (reference + LISTENER).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    static Optional<String> referenceIn(String clientId) {
        if (clientId.length() > LONGEST_ID) return Optional.empty();
        try {
            String text = new String(Base64.getUrlDecoder().decode(clientId), StandardCharsets.UTF_8);
            return text.endsWith(LISTENER)
                    ? Optional.of(text.substring(0, text.length() - LISTENER.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Where the merchant's system wants to be told besides; {@code ""} for nowhere. */
    public String webhook() {
        return webhook;
    }

    /**
     * Takes a new address; none given leaves the old one.
     *
     * @return whether it is another now
     */
    boolean tellAt(String address) {
        boolean other = !address.isEmpty() && !address.equals(webhook);
        if (other) webhook = address;
        return other;
    }
}
