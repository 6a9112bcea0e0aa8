package vietqr.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One difference between what the bank lists, what it told us and what was asked for. A run that sees it again finds it by
 * its identity; a run that does not see it any more heals it; a person resolves it.
 */
@Entity
@InsertedAfter({"merchant", "bank_account", "movement", "payment_request"})
@Table(name = "recon_break")
public class Break {
    private static final int LONGEST_OTHERS = 500;
    private static final int LONGEST_DETAIL = 1000;

    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "merchant_id")
    private long merchantId;

    private String identity;

    @Enumerated(EnumType.STRING)
    private BreakReason reason;

    @Enumerated(EnumType.STRING)
    private BreakState state;

    @Column(name = "entry_id")
    private Long entryId;

    @Column(name = "movement_id")
    private Long movementId;

    @Column(name = "request_id")
    private Long requestId;

    @Column(name = "statement_id")
    private Long statementId;

    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "banking_day")
    private LocalDate bankingDay;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private Vnd amount;
    private long difference;
    private String hint;
    private String others;
    private String detail;

    @Column(name = "expected_until")
    private Instant expectedUntil;

    @Column(name = "owner_id")
    private Long ownerId;

    @Embedded
    private Course course;

    @Version
    private int version;

    protected Break() {}

    Break(Run run, Finding found, Instant now) {
        this.id = Ids.next();
        this.accountId = run.accountId();
        this.merchantId = run.merchantId();
        this.identity = found.identity(run.accountId());
        this.course = Course.openedBy(run, now);
        describe(found);
    }

    /** Whether there is anything new in what a run sees. What a person has settled stays settled. */
    boolean differsFrom(Finding found) {
        if (state == BreakState.RESOLVED) return grownSince(found);
        return state != found.state()
                || reason != found.reason()
                || difference != found.difference()
                || !amount.equals(found.amount())
                || !bankingDay.equals(found.day())
                || !hint.equals(found.hint())
                || !others.equals(cut(found.others(), LONGEST_OTHERS))
                || !detail.equals(cut(found.detail(), LONGEST_DETAIL))
                || !requestId().equals(found.ids().request())
                || !expectedUntil().equals(found.expectedUntil());
    }

    /** Balances that people have accepted were accepted with their difference, not with another one. */
    private boolean grownSince(Finding found) {
        return reason == BreakReason.BALANCE_CHAIN_BROKEN && difference != found.difference();
    }

    /** Another run sees it. What a person has settled stays settled; what had healed is there again. */
    void seen(Run run, Finding found, Instant now) {
        if (state == BreakState.RESOLVED && !grownSince(found)) return;
        if (!state.standing()) course.begin(run, now);
        else course.seen(run);
        describe(found);
    }

    private void describe(Finding found) {
        this.reason = found.reason();
        this.state = found.state();
        this.entryId = orNull(found.ids().entry());
        this.movementId = orNull(found.ids().movement());
        this.requestId = orNull(found.ids().request());
        this.statementId = orNull(found.ids().statement());
        this.fileId = orNull(found.ids().file());
        this.bankingDay = found.day();
        this.direction = found.direction().orElse(null);
        this.amount = found.amount();
        this.difference = found.difference();
        this.hint = found.hint();
        this.others = cut(found.others(), LONGEST_OTHERS);
        this.detail = cut(found.detail(), LONGEST_DETAIL);
        this.expectedUntil = found.expectedUntil().orElse(null);
    }

    private static Long orNull(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** A run has looked for it and does not see it any more. */
    void heal(long runId, Instant now) {
        from(state.standing(), "healed");
        close(BreakState.HEALED);
        course.healed(runId, now);
    }

    /**
     * @param how a word for what was done
     * @param by as {@link vietqr.approval.Requester} writes it; empty for a rule
     */
    void resolve(String how, String by, Instant now) {
        from(state.standing(), "resolved");
        close(BreakState.RESOLVED);
        course.resolved(how, by, now);
    }

    /** What was settled turns out not to be: somebody has to look again. */
    void reopen(Instant now) {
        from(state == BreakState.RESOLVED, "opened again");
        this.state = BreakState.OPEN;
        course.reopen(now);
    }

    /** @param person whose it is to look after; empty for nobody's */
    void assign(OptionalLong person) {
        from(state.standing(), "assigned");
        this.ownerId = orNull(person);
    }

    private void close(BreakState last) {
        this.state = last;
        this.expectedUntil = null;
    }

    private void from(boolean allowed, String verb) {
        if (!allowed) throw new IllegalStateException(verb + " from " + state);
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

    String identity() {
        return identity;
    }

    public BreakReason reason() {
        return reason;
    }

    public BreakState state() {
        return state;
    }

    public OptionalLong entryId() {
        return optional(entryId);
    }

    public OptionalLong movementId() {
        return optional(movementId);
    }

    public OptionalLong requestId() {
        return optional(requestId);
    }

    public OptionalLong statementId() {
        return optional(statementId);
    }

    public OptionalLong fileId() {
        return optional(fileId);
    }

    private static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    public LocalDate bankingDay() {
        return bankingDay;
    }

    public Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    public Vnd amount() {
        return amount;
    }

    /** What the bank has more than we, or less if below zero. */
    public long difference() {
        return difference;
    }

    /** A word for what else is known; may be empty. */
    public String hint() {
        return hint;
    }

    /** What else it may be: {@code E1 M2} are an entry and a movement. */
    public String others() {
        return others;
    }

    /** What a file or a bank says in its own words; may be empty. */
    public String detail() {
        return detail;
    }

    /** Until when nobody has to look, while it is expected. */
    public Optional<Instant> expectedUntil() {
        return Optional.ofNullable(expectedUntil);
    }

    /** The person who looks after it. */
    public OptionalLong ownerId() {
        return optional(ownerId);
    }

    public OptionalLong openedRun() {
        return course.openedRun();
    }

    public OptionalLong closedRun() {
        return course.closedRun();
    }

    public Instant openedAt() {
        return course.openedAt();
    }

    public Optional<Instant> closedAt() {
        return course.closedAt();
    }

    /** A word for what was done; empty unless resolved. */
    public String resolution() {
        return course.resolution();
    }

    /** Who resolved it, as {@link vietqr.approval.Requester} writes it; empty for a rule. */
    public String resolvedBy() {
        return course.resolvedBy();
    }

    /** Goes up with each change. */
    public int version() {
        return version;
    }
}
