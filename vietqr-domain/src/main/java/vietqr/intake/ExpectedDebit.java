package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;

import java.time.Instant;

/** Money that a bank has been asked to take from an account, and the debit by which it told us that it has. */
@Entity
@InsertedAfter({"bank_account", "movement"})
@Table(name = "expected_debit")
class ExpectedDebit {
    @Id
    private String mark;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "origin_movement_id")
    private long originMovementId;

    private Vnd amount;

    /** As references are compared. */
    private String reference;

    @Column(name = "movement_id")
    private Long movementId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ExpectedDebit() {}

    ExpectedDebit(DebitMark mark, long accountId, long originMovementId, Vnd amount, Instant now) {
        this.mark = mark.value();
        this.accountId = accountId;
        this.originMovementId = originMovementId;
        this.amount = amount;
        this.createdAt = now;
    }

    /** The bank has named its reference; that of a debit already seen stands. */
    void named(String reference) {
        if (movementId == null) this.reference = Movement.keyOf(reference);
    }

    /** Whether this debit is the one; each is awaited once. */
    boolean isMetBy(Movement debit) {
        return movementId == null
                && debit.accountId().isPresent()
                && debit.accountId().getAsLong() == accountId
                && amount.equals(debit.amount());
    }

    void met(Movement debit) {
        if (!isMetBy(debit)) throw new IllegalStateException("not the debit awaited under " + mark);
        this.movementId = debit.id();
        this.reference = debit.referenceKey();
    }

    DebitMark mark() {
        return new DebitMark(mark);
    }

    long originMovementId() {
        return originMovementId;
    }
}
