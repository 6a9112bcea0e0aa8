package vietqr.sandbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.dialect.BankReference;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;
import vietqr.refund.BankAnswer;
import vietqr.refund.RefundOrder;

import java.time.Duration;
import java.time.Instant;

/** A refund in the books of the sandbox's bank: one for each mark, however often the order comes. */
@Entity
@Table(name = "sandbox_refund")
class SandboxRefund {
    /** How long after the money went the bank tells us of it. */
    static final Duration DEBIT_TOLD_AFTER = Duration.ofSeconds(1);

    @Id
    private String mark;

    @Column(name = "bank_bin")
    private String bankBin;

    @Column(name = "account_number")
    private String accountNumber;

    private Vnd amount;
    private String content;

    @Enumerated(EnumType.STRING)
    private Mood mood;

    private String reference;
    private int sent;

    @Column(name = "debit_due_at")
    private Instant debitDueAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Version
    private int version;

    protected SandboxRefund() {}

    SandboxRefund(RefundOrder order, Instant now) {
        this.mark = order.mark().value();
        this.bankBin = order.bankBin();
        this.accountNumber = order.accountNumber();
        this.amount = order.amount();
        this.content = order.content();
        this.mood = Mood.of(order.content());
        this.reference = BankReference.of(now, Ids.next());
        this.receivedAt = now;
    }

    /** The order comes in, for the first time or again; money moves once at the most. */
    BankAnswer ordered(Instant now) {
        sent++;
        boolean through = sent == 1 ? mood.pays() : mood == Mood.LOST && sent == 2;
        if (through) this.debitDueAt = now.plus(DEBIT_TOLD_AFTER);
        boolean silent = sent == 1 && (mood == Mood.TIMEOUT || mood == Mood.LOST);
        return silent ? BankAnswer.unknown() : asked();
    }

    BankAnswer asked() {
        if (mood.refusal().isPresent()) return BankAnswer.refused(mood.refusal().get());
        if (mood == Mood.UNKNOWN) return BankAnswer.unknown();
        if (mood == Mood.LOST && sent < 2) return BankAnswer.notThere();
        return BankAnswer.sent(reference);
    }

    void debitTold() {
        this.debitDueAt = null;
    }

    String mark() {
        return mark;
    }

    String bankBin() {
        return bankBin;
    }

    String accountNumber() {
        return accountNumber;
    }

    Vnd amount() {
        return amount;
    }

    String content() {
        return content;
    }

    String reference() {
        return reference;
    }
}
