package vietqr.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;

import java.util.Optional;

/**
 * What one credit has left to give back. Whoever wants to refund it must hold the lock of this row, and the sum of all
 * refunds that have not failed never exceeds what was paid; the schema says so too.
 */
@Entity
@InsertedAfter("movement")
@Table(name = "refundable")
class Refundable {
    @Id
    @Column(name = "movement_id")
    private long movementId;

    private Vnd paid;
    private Vnd reserved;
    private Vnd refunded;
    private int refunds;

    @Column(name = "multi_times")
    private boolean multiTimes;

    @Version
    private int version;

    protected Refundable() {}

    Refundable(long movementId, Vnd paid) {
        this.movementId = movementId;
        this.paid = paid;
        this.reserved = Vnd.ZERO;
        this.refunded = Vnd.ZERO;
    }

    /** Why this much cannot be reserved; empty if it can. */
    Optional<ErrorCode> objectionTo(Vnd amount) {
        if (!reserved.isZero() && !multiTimes) return Optional.of(ErrorCode.E157);
        if (amount.isZero() || amount.compareTo(left()) > 0) return Optional.of(ErrorCode.E45);
        return Optional.empty();
    }

    /** @param multiTimes decides about later refunds if this is the first; ignored otherwise */
    void reserve(Vnd amount, boolean multiTimes) {
        objectionTo(amount).ifPresent(code -> {
            throw new IllegalStateException("reserved against " + code);
        });
        if (reserved.isZero()) this.multiTimes = multiTimes;
        this.reserved = reserved.plus(amount);
    }

    /** A refund has failed for good; its amount can be asked for again. */
    void release(Vnd amount) {
        Vnd kept = reserved.minus(amount);
        if (kept.compareTo(refunded) < 0) throw new IllegalStateException("released what was refunded");
        this.reserved = kept;
    }

    /** Reserved money has gone. */
    void settle(Vnd amount) {
        Vnd gone = refunded.plus(amount);
        if (gone.compareTo(reserved) > 0) throw new IllegalStateException("refunded without reserving");
        this.refunded = gone;
        this.refunds++;
    }

    long movementId() {
        return movementId;
    }

    Vnd paid() {
        return paid;
    }

    /** The sum of all refunds that have not failed. */
    Vnd reserved() {
        return reserved;
    }

    Vnd refunded() {
        return refunded;
    }

    int refunds() {
        return refunds;
    }

    /** What may still be asked for. */
    Vnd left() {
        return paid.minus(reserved);
    }
}
