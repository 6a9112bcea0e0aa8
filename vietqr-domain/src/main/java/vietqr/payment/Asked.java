package vietqr.payment;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import vietqr.bank.BankAccount;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData.Label;
import vietqr.qr.Decoding;
import vietqr.qr.NapasAccount;
import vietqr.qr.Payload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a merchant asked for, as it stands in the code and is given back to the merchant's system. It changes only when a standing
 * code is asked for again.
 */
@MappedSuperclass
public abstract class Asked {
    /** How long after it was asked for a dynamic request can be paid. */
    public static final Duration PAYABLE_FOR = Duration.ofDays(15);

    @Id
    private long id;

    private String reference;
    private String code;

    @Enumerated(EnumType.STRING)
    private PaymentKind kind;

    @Column(name = "standing_key")
    private String standingKey;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Vnd amount;
    private String content;
    private String payload;

    @Column(name = "payee_holder")
    private String payeeHolder;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "order_key")
    private String orderKey;

    @Column(name = "terminal_code")
    private String terminalCode;

    @Column(name = "sub_terminal_code")
    private String subTerminalCode;

    @Column(name = "service_code")
    private String serviceCode;

    private String sign;

    @Column(name = "url_link")
    private String urlLink;

    private String note;

    @Column(name = "additional_data")
    private String additionalData;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Asked() {}

    Asked(Draft draft, Instant now) {
        this.id = Ids.next();
        this.reference = UUID.randomUUID().toString();
        this.code = draft.code().value();
        this.kind = draft.kind();
        this.standingKey = draft.standingKey();
        this.direction = draft.direction();
        this.merchantId = draft.merchantId();
        this.accountId = draft.accountId();
        this.amount = draft.amount();
        this.content = draft.content();
        this.payload = draft.payload();
        this.payeeHolder = draft.payeeHolder();
        this.orderId = draft.echo().orderId();
        this.orderKey = OrderKey.of(orderId).map(OrderKey::value).orElse(null);
        this.terminalCode = draft.echo().terminalCode();
        this.subTerminalCode = draft.echo().subTerminalCode();
        this.serviceCode = draft.echo().serviceCode();
        this.sign = draft.echo().sign();
        this.urlLink = draft.echo().urlLink();
        this.note = draft.echo().note();
        this.additionalData = draft.echo().additionalData();
        this.createdAt = now;
    }

    /**
     * All that must be known before a request can exist.
     *
     * @param standingKey what a standing code is for, of which there is only one; null for a dynamic one
     * @param amount zero when the payer decides
     * @param payeeHolder with direction D whose account the code names, of which nothing else here knows; else null
     */
    record Draft(
            PaymentKind kind,
            String standingKey,
            Direction direction,
            long merchantId,
            long accountId,
            PaymentCode code,
            Vnd amount,
            String content,
            String payload,
            String payeeHolder,
            Echo echo) {}

    /** A standing code is asked for again, perhaps with another amount or text; the payment code stays. */
    void reissue(Draft draft) {
        if (!kind.standing()) throw new IllegalStateException("reissued as " + kind);
        this.amount = draft.amount();
        this.content = draft.content();
        this.payload = draft.payload();
    }

    public long id() {
        return id;
    }

    /** The request's UUID, which nobody can guess; the payment page is open to whoever knows it. */
    public String reference() {
        return reference;
    }

    /** The reference as it stands on the wire: Base64url of the UUID's text without padding, 48 characters. */
    public String transactionRefId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(reference.getBytes(StandardCharsets.US_ASCII));
    }

    public PaymentCode code() {
        return new PaymentCode(code);
    }

    public PaymentKind kind() {
        return kind;
    }

    public long merchantId() {
        return merchantId;
    }

    public long accountId() {
        return accountId;
    }

    public Direction direction() {
        return direction;
    }

    /** What is to be paid; zero when the payer decides. */
    public Vnd amount() {
        return amount;
    }

    /** The transfer text, payment code first; in a merchant QR the payment code stands in front of it, see {@link #transferText}. */
    public String content() {
        return content;
    }

    /** The EMVCo text of the code. */
    public String payload() {
        return payload;
    }

    /** Until when a dynamic request can be paid; says nothing about a standing code. */
    public Instant payableUntil() {
        return createdAt.plus(PAYABLE_FOR);
    }

    /**
     * Whom the code pays: with direction C our account, under the number of its virtual account if it has one; with direction
     * D the customer whom the code names, whose holder is empty if the merchant gave none.
     *
     * @param watched the account of {@link #accountId}
     */
    public Payee payee(BankAccount watched) {
        NapasAccount named = decoded().napasAccount().orElseThrow();
        String holder = direction == Direction.C ? watched.holder() : Objects.requireNonNullElse(payeeHolder, "");
        return new Payee(named.bin(), named.number(), holder);
    }

    /** What a payer's app takes from the code as transfer text; with a merchant QR that is more than the {@link #content}. */
    public String transferText() {
        return decoded().purpose().orElse(content);
    }

    /** The terminal as which the bank names the payment of a merchant QR; empty for any other code. */
    public Optional<String> terminalLabel() {
        return label(Label.TERMINAL);
    }

    /** The order as which the bank names the payment of a dynamic merchant QR; empty for any other code. */
    public Optional<String> referenceLabel() {
        return label(Label.REFERENCE);
    }

    private Optional<String> label(Label label) {
        return decoded().additionalData().flatMap(data -> data.get(label));
    }

    /** The text of the same code for another amount, such as what is still missing. */
    public String payloadFor(Vnd other) {
        Payload asked = decoded();
        Payload changed = asked.withAmount(other);
        return asked.pointOfInitiation()
                .map(changed::withPointOfInitiation)
                .orElse(changed)
                .text();
    }

    private Payload decoded() {
        if (Payload.decode(payload) instanceof Decoding.Decoded ours) return ours.payload();
        throw new IllegalStateException("our own code cannot be read: " + id);
    }

    public String orderId() {
        return orderId;
    }

    /** Null when the merchant named none; the wire tells that apart. */
    public String terminalCode() {
        return terminalCode;
    }

    public String subTerminalCode() {
        return subTerminalCode;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public String sign() {
        return sign;
    }

    public String urlLink() {
        return urlLink;
    }

    public String note() {
        return note;
    }

    /** JSON array text, echoed as it came. */
    public String additionalData() {
        return additionalData;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
