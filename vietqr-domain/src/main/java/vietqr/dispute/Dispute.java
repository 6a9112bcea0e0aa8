package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.approval.Requester;
import vietqr.kernel.BankingDay;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A complaint as a case. It moves by its own verbs, each of which names where it may come from; which term runs follows from
 * where it stands.
 */
@Entity
@InsertedAfter({"merchant", "movement", "payment_request", "recon_break", "refund"})
@Table(name = "dispute")
public class Dispute extends Filed {
    @Enumerated(EnumType.STRING)
    private DisputeState state;

    @Column(name = "owner_id")
    private Long ownerId;

    @Embedded
    private Deadline deadline;

    @Embedded
    private Verdict verdict;

    @Version
    private int version;

    protected Dispute() {}

    /** @param answerBy the last day on which it can be answered in time */
    Dispute(Filing filing, LocalDate answerBy, Instant now) {
        super(filing, now);
        this.state = DisputeState.RECEIVED;
        this.deadline = new Deadline(Term.ANSWER, BankingDay.of(now), answerBy);
        this.verdict = Verdict.none();
    }

    /** Somebody looks after it from now on; empty for nobody. */
    void assign(OptionalLong person) {
        from(state.standing(), "assigned");
        this.ownerId = orNull(person);
        if (state == DisputeState.RECEIVED && person.isPresent()) this.state = DisputeState.REVIEWING;
    }

    /** The money that it is about was found after it had been filed. */
    void found(long movement) {
        from(mayAttribute(), "attributed");
        attribute(movement);
    }

    /** Whether it can still be said which money it is about. */
    public boolean mayAttribute() {
        return state.standing() && refundIdle();
    }

    /** Whether it can be decided so, where it stands. */
    public boolean may(Judgement.Outcome outcome) {
        return switch (outcome) {
            case UPHELD, REJECTED -> state.undecided() || state == DisputeState.NO_FAULT;
            case NO_FAULT -> state.undecided();
            case SETTLED, WITHDRAWN -> state.standing() && refundIdle();
        };
    }

    /** The complaint is right. Of money that is known a refund is owed. */
    void uphold(Requester by, String grounds, Vnd granted, LocalDate compensateBy, Instant now) {
        from(may(Judgement.Outcome.UPHELD), "upheld");
        this.state = DisputeState.UPHELD;
        verdict.decide(by, grounds, now);
        verdict.grant(granted, movementId().isPresent());
        if (movementId().isPresent()) verdict.refundWanted();
        deadline.run(Term.COMPENSATION, BankingDay.of(now), compensateBy);
    }

    void findNoFault(Requester by, String grounds, LocalDate planBy, Instant now) {
        from(may(Judgement.Outcome.NO_FAULT), "found without fault");
        this.state = DisputeState.NO_FAULT;
        verdict.decide(by, grounds, now);
        deadline.run(Term.PLAN, BankingDay.of(now), planBy);
    }

    void reject(Requester by, String grounds, Instant now) {
        from(may(Judgement.Outcome.REJECTED), "rejected");
        verdict.decide(by, grounds, now);
        end(DisputeState.REJECTED, now);
    }

    void withdraw(Requester by, String grounds, Instant now) {
        from(may(Judgement.Outcome.WITHDRAWN), "withdrawn");
        verdict.decide(by, grounds, now);
        end(DisputeState.WITHDRAWN, now);
    }

    /** People have agreed, or the money went back another way. */
    void settle(Requester by, String grounds, Instant now) {
        from(may(Judgement.Outcome.SETTLED), "settled");
        verdict.decide(by, grounds, now);
        end(DisputeState.SETTLED, now);
    }

    /** The refund has gone through; what was decided stays as it was said. */
    void refunded(Instant now) {
        from(state == DisputeState.UPHELD, "refunded");
        end(DisputeState.SETTLED, now);
    }

    private boolean refundIdle() {
        return verdict.refundId().isEmpty() && !verdict.refundOwed();
    }

    /** Another refund is owed, after one that has failed. */
    void wantRefund() {
        from(mayRefund(), "refunded");
        verdict.refundWanted();
    }

    /** Whether a refund can be asked for now. */
    public boolean mayRefund() {
        return state == DisputeState.UPHELD && movementId().isPresent() && refundIdle();
    }

    void refundAsked(long refund) {
        from(state == DisputeState.UPHELD, "refunded");
        verdict.refundAsked(refund);
    }

    void refundFailed() {
        from(state == DisputeState.UPHELD, "freed of its refund");
        verdict.refundFailed();
    }

    private void end(DisputeState last, Instant now) {
        this.state = last;
        deadline.stop();
        verdict.end(now);
    }

    private void from(boolean allowed, String verb) {
        if (!allowed) throw new IllegalStateException(verb + " from " + state);
    }

    public DisputeState state() {
        return state;
    }

    /** Whoever looks after it. */
    public OptionalLong ownerId() {
        return optional(ownerId);
    }

    Deadline deadline() {
        return deadline;
    }

    /** The term that runs; empty once all is over. */
    public Optional<Term> term() {
        return deadline.term();
    }

    /** The last day of that term. */
    public Optional<LocalDate> dueOn() {
        return deadline.dueOn();
    }

    /** Who decided last, in whatever way. */
    public Optional<Requester> decider() {
        return verdict.decidedBy();
    }

    public Optional<Instant> decidedAt() {
        return verdict.decidedAt();
    }

    /** When it was first said who is right. */
    public Optional<Instant> answeredAt() {
        return verdict.answeredAt();
    }

    /** Why it was decided so, in the decider's words; empty before. */
    public String grounds() {
        return verdict.grounds();
    }

    /** How much is to go back; zero unless upheld. */
    public Vnd granted() {
        return verdict.granted();
    }

    /** The refund that carries it out. */
    public OptionalLong refundId() {
        return verdict.refundId();
    }

    boolean refundOwed() {
        return verdict.refundOwed();
    }

    /** The name under which this try asks for its refund: the same one again makes none. */
    String refundKey() {
        return "dispute:" + id() + ":" + verdict.refundTries();
    }

    public Optional<Instant> endedAt() {
        return verdict.endedAt();
    }

    /** Goes up with each change. */
    public int version() {
        return version;
    }
}
