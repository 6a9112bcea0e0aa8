package vietqr.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.util.Optional;

/**
 * What a merchant asked for, and what has become of it: one code. A request that is paid once changes state only by
 * the steps of its {@link Balance}; each entry on its timeline takes the next sequence number.
 */
@Entity
@InsertedAfter({"merchant", "bank_account"})
@Table(name = "payment_request")
public class PaymentRequest extends Asked {
    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Column(name = "last_seq")
    private int lastSeq;

    private Vnd received;
    private Vnd surplus;
    private Vnd refunded;

    @Column(name = "paid_at")
    private Instant lastMoneyAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Version
    private int version;

    protected PaymentRequest() {}

    PaymentRequest(Draft draft, Instant now) {
        super(draft, now);
        this.received = Vnd.ZERO;
        this.surplus = Vnd.ZERO;
        this.refunded = Vnd.ZERO;
        this.state = PaymentState.WAITING;
    }

    /** What was asked for, what has come, and what follows from more of it; for a request that is paid once. */
    public Balance balance() {
        if (kind().standing()) throw new IllegalStateException("a standing code is never paid for good");
        return new Balance(
                amount(),
                payableUntil(),
                state,
                received,
                surplus,
                refunded,
                Optional.ofNullable(lastMoneyAt),
                Optional.ofNullable(cancelledAt));
    }

    /** Takes the step of its own balance. */
    Effect take(Balance.Step step) {
        Balance after = step.after();
        this.state = after.state();
        this.received = after.received();
        this.surplus = after.surplus();
        this.refunded = after.refunded();
        this.lastMoneyAt = after.lastMoneyAt().orElse(null);
        this.cancelledAt = after.cancelledAt().orElse(null);
        return step.effect();
    }

    int nextSeq() {
        return ++lastSeq;
    }

    public PaymentState state() {
        return state;
    }

    /** The state as of a moment: what has not been marked as expired yet counts as such. */
    public PaymentState stateAt(Instant now) {
        return expired(now) ? PaymentState.EXPIRED : state;
    }

    /** Whether it waits for money that would now come too late. A standing code never does. */
    public boolean expired(Instant now) {
        return state == PaymentState.WAITING && !kind().standing() && now.isAfter(payableUntil());
    }

    /** The number of the latest thing that happened to it; grows with each entry on the timeline. */
    public int seq() {
        return lastSeq;
    }

    /** Since when all the money that was asked for is there, by the bank's own time; empty while some is missing. */
    public Optional<Instant> paidAt() {
        return Optional.ofNullable(lastMoneyAt).filter(at -> received.compareTo(amount()) >= 0);
    }
}
