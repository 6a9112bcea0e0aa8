package vietqr.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.bankfile.Finding;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A bank's own list for one account and a period. Written once, when its file has been read; set aside with its file. */
@Entity
@InsertedAfter({"statement_file", "bank_account"})
@Table(name = "statement")
public class Statement {
    @Id
    private long id;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "withdrawn_from")
    private Long withdrawnFrom;

    private String reference;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private Long opening;
    private Long closing;
    private String currency;

    @Column(name = "chain_ok")
    private Boolean chainOk;

    @Column(name = "chain_problem")
    private String chainProblem;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Statement() {}

    public long id() {
        return id;
    }

    public long fileId() {
        return fileId;
    }

    /** The account that the bank lists, also when the file has been set aside. */
    public long accountId() {
        return accountId == null ? withdrawnFrom : accountId;
    }

    /** The bank's own number of it; may be empty. */
    public String reference() {
        return reference;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    /** The last day it covers. */
    public LocalDate toDay() {
        return toDay;
    }

    /** Dong before the first entry, below zero if overdrawn; empty if the file does not say. */
    public OptionalLong opening() {
        return opening == null ? OptionalLong.empty() : OptionalLong.of(opening);
    }

    /** Dong after the last entry. */
    public OptionalLong closing() {
        return closing == null ? OptionalLong.empty() : OptionalLong.of(closing);
    }

    public String currency() {
        return currency;
    }

    /** Whether opening, movements, running balances and closing agree; empty if the file has no balances to check. */
    public Optional<Boolean> chainOk() {
        return Optional.ofNullable(chainOk);
    }

    /** Where they first disagree; see {@link Finding#parse}. */
    public String chainProblem() {
        return chainProblem;
    }

    /** When it was set aside with its file: it counts nowhere since. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
