package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.bank.BankAccount;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/** One credit or debit on an account, as a bank told it. Written once, never changed. */
@Entity
@Table(name = "movement")
public class Movement {
    @Id
    private long id;

    @Column(name = "notice_id")
    private long noticeId;

    @Column(name = "bank_bin")
    private String bankBin;

    @Column(name = "account_number")
    private String accountNumber;

    @Column(name = "account_id")
    private Long accountId;

    private String reference;

    @Column(name = "reference_key")
    private String referenceKey;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Column(name = "transaction_id")
    private String transactionId;

    private Vnd amount;
    private String content;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Movement() {}

    Movement(Notice notice, MovementFacts facts, BankAccount account, Instant now) {
        this.id = Ids.next();
        this.noticeId = notice.id();
        this.bankBin = account.bankBin();
        this.accountNumber = account.number();
        this.accountId = account.id();
        this.reference = facts.reference();
        this.referenceKey = keyOf(reference);
        this.direction = facts.direction();
        this.transactionId = facts.transactionId();
        this.amount = facts.amount();
        this.content = facts.content();
        this.occurredAt = facts.occurredAt().truncatedTo(ChronoUnit.MICROS);
        this.recordedAt = now;
    }

    public long id() {
        return id;
    }

    public long noticeId() {
        return noticeId;
    }

    public String bankBin() {
        return bankBin;
    }

    public String accountNumber() {
        return accountNumber;
    }

    /** The linked account it happened on; empty if it was none of ours. */
    public OptionalLong accountId() {
        return accountId == null ? OptionalLong.empty() : OptionalLong.of(accountId);
    }

    /** The bank's reference; with account and direction it names the movement. */
    public String reference() {
        return reference;
    }

    String referenceKey() {
        return referenceKey;
    }

    /**
     * By which references are compared: channels change the case of what a bank has given, and two references of a bank never
     * differ in case only.
     */
    static String keyOf(String reference) {
        return reference
                .codePoints()
                .map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public Direction direction() {
        return direction;
    }

    /** The bank's id of the message that told us first. */
    public String transactionId() {
        return transactionId;
    }

    public Vnd amount() {
        return amount;
    }

    /** The whole transfer text as received. */
    public String content() {
        return content;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
