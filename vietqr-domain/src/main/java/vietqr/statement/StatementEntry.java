package vietqr.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** One line of a bank's statement, in dong. Written once; it counts until its file is set aside. */
@Entity
@InsertedAfter({"statement", "bank_account"})
@Table(name = "statement_entry")
public class StatementEntry {
    @Id
    private long id;

    @Column(name = "statement_id")
    private long statementId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "banking_day")
    private LocalDate bankingDay;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Vnd amount;
    private String currency;
    private Long balance;
    private String reference;
    private String content;

    @Column(name = "payer_name")
    private String payerName;

    @Column(name = "payer_account")
    private String payerAccount;

    private int line;
    private String fingerprint;
    private int occurrence;

    protected StatementEntry() {}

    public long id() {
        return id;
    }

    /** The statement that showed it first, of those that count. */
    public long statementId() {
        return statementId;
    }

    /** The account in whose books it counts; empty if its file has been set aside. */
    public OptionalLong accountId() {
        return accountId == null ? OptionalLong.empty() : OptionalLong.of(accountId);
    }

    public LocalDate bankingDay() {
        return bankingDay;
    }

    /** Empty if the bank says the day only. */
    public Optional<Instant> bookedAt() {
        return Optional.ofNullable(bookedAt);
    }

    public Direction direction() {
        return direction;
    }

    public Vnd amount() {
        return amount;
    }

    /** Always VND; what is in another currency is a problem of its line. */
    public String currency() {
        return currency;
    }

    /** Dong on the account after it; empty if the bank does not say. */
    public OptionalLong balance() {
        return balance == null ? OptionalLong.empty() : OptionalLong.of(balance);
    }

    /** The bank's reference; may be empty. */
    public String reference() {
        return reference;
    }

    /** The transfer text; may be empty. */
    public String content() {
        return content;
    }

    /** The other party; may be empty. */
    public String payerName() {
        return payerName;
    }

    public String payerAccount() {
        return payerAccount;
    }

    /** Of the file, from 1. */
    public int line() {
        return line;
    }

    /** The same for what is the same line in another file. */
    public String fingerprint() {
        return fingerprint;
    }

    /** From 1; more only if one file had several equal lines. */
    public int occurrence() {
        return occurrence;
    }
}
