package vietqr.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.approval.Requester;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/**
 * What a person wants done about one turn of a movement, and why. Whether a second one agreed stands with the approval.
 * Written once, never changed.
 */
@Audited(
        value = Thing.CORRECTION,
        fields = {"kind", "movementId", "requestId", "reason", "askedBy"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "movement", "payment_request"})
@Table(name = "payment_correction")
public class Correction {
    /** In characters. */
    public static final int LONGEST_REASON = 500;

    /** What is to be done. */
    public enum Kind {
        /** The movement is for the request. */
        MATCH,
        /** It is not. */
        REVERSAL
    }

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "movement_id")
    private long movementId;

    private int turn;

    @Column(name = "request_id")
    private long requestId;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected Correction() {}

    Correction(Wish wish, Requester requester, Instant now) {
        this.id = Ids.next();
        this.kind = wish.kind();
        this.merchantId = wish.merchantId();
        this.movementId = wish.movement().id();
        this.turn = wish.turn();
        this.requestId = wish.request().id();
        this.reason = wish.reason();
        this.askedBy = requester.value();
        this.askedAt = now;
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public long merchantId() {
        return merchantId;
    }

    public long movementId() {
        return movementId;
    }

    /** The how-manieth request it is that the movement is put down to, or taken back from. */
    int turn() {
        return turn;
    }

    public long requestId() {
        return requestId;
    }

    /** In the person's own words; never empty. */
    public String reason() {
        return reason;
    }

    public Requester requester() {
        return new Requester(askedBy);
    }

    public Instant askedAt() {
        return askedAt;
    }
}
