package vietqr.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.bank.BankAccount;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** One comparison of an account's statements with its movements, over some banking days, by one version of its rules. */
@Entity
@InsertedAfter({"merchant", "bank_account", "reconciliation_rule_set", "job"})
@Table(name = "reconciliation_run")
public class Run {
    private static final int LONGEST_PROBLEM = 500;

    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Enumerated(EnumType.STRING)
    private Selection selection;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "rule_set_id")
    private long ruleSetId;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private String problem;

    @Column(name = "job_id")
    private Long jobId;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Embedded
    private Tally tally;

    @Column(name = "input_hash")
    private String inputHash;

    @Column(name = "result_hash")
    private String resultHash;

    @Version
    private int version;

    protected Run() {}

    Run(BankAccount account, Days days, Selection selection, Asker asker, long ruleSetId, Instant now) {
        this.id = Ids.next();
        this.accountId = account.id();
        this.merchantId = account.merchantId();
        this.from = days.from();
        this.to = days.to();
        this.selection = selection;
        this.occasion = asker.occasion();
        this.askedBy = asker.name();
        this.ruleSetId = ruleSetId;
        this.state = RunState.QUEUED;
        this.problem = "";
        this.createdAt = now;
        this.tally = new Tally();
    }

    /** @param id of the job that does it */
    void isDoneBy(long id) {
        this.jobId = id;
    }

    /** Again after a node has died in the middle of it. */
    void start(Instant now) {
        if (state != RunState.QUEUED && state != RunState.RUNNING)
            throw new IllegalStateException("started from " + state);
        this.state = RunState.RUNNING;
        if (startedAt == null) this.startedAt = now;
        this.asOf = now;
    }

    /** @param input and result: their hashes */
    void finish(Tally counted, String input, String result, Instant now) {
        if (state != RunState.RUNNING) throw new IllegalStateException("finished from " + state);
        this.state = RunState.DONE;
        this.tally = counted;
        this.inputHash = input;
        this.resultHash = result;
        this.endedAt = now;
    }

    void fail(String why, Instant now) {
        if (state != RunState.QUEUED && state != RunState.RUNNING)
            throw new IllegalStateException("failed from " + state);
        this.state = RunState.FAILED;
        this.problem = why.length() > LONGEST_PROBLEM ? why.substring(0, LONGEST_PROBLEM) : why;
        this.endedAt = now;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long merchantId() {
        return merchantId;
    }

    public Days days() {
        return new Days(from, to);
    }

    public Selection selection() {
        return selection;
    }

    public Occasion occasion() {
        return occasion;
    }

    /** As {@link vietqr.approval.Requester} writes it; empty for a timer. */
    public String askedBy() {
        return askedBy;
    }

    public long ruleSetId() {
        return ruleSetId;
    }

    public RunState state() {
        return state;
    }

    /** Why it failed; empty otherwise. */
    public String problem() {
        return problem;
    }

    /** The moment from which it judged what is expected and what is missing; empty until it starts. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The job that does it; empty for a timer's. */
    public OptionalLong jobId() {
        return jobId == null ? OptionalLong.empty() : OptionalLong.of(jobId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Tally tally() {
        return tally;
    }

    /** SHA-256 over what it looked at, in the order of days and ids. */
    public Optional<String> inputHash() {
        return Optional.ofNullable(inputHash);
    }

    /** SHA-256 over what it found, in the order in which the rules find it. */
    public Optional<String> resultHash() {
        return Optional.ofNullable(resultHash);
    }
}
