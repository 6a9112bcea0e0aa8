package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.approval.ApprovalResult;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.approval.Question;
import vietqr.bank.BankAccount;
import vietqr.closing.CloseResult.Denied;
import vietqr.closing.CloseResult.Taken;
import vietqr.closing.CloseResult.Why;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.resolution.Resolver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Closes days and opens them again, by two people. Each step is one transaction that holds the day's row from its first
 * statement on: whatever kills the process, a day is closed with its evidence or not at all.
 */
@ApplicationScoped
@Transactional
public class CloseDesk {
    private final EntityManager em;
    private final Closes closes;
    private final Checklist checklist;
    private final Closing closing;
    private final Approvals approvals;
    private final Now now;

    /** For the container's proxy only. */
    protected CloseDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    CloseDesk(EntityManager em, Closes closes, Checklist checklist, Closing closing, Approvals approvals, Now now) {
        this.em = em;
        this.closes = closes;
        this.checklist = checklist;
        this.closing = closing;
        this.approvals = approvals;
        this.now = now;
    }

    /**
     * The first person signs; from now on the day waits for the second.
     *
     * @param note in the person's own words; may be empty
     */
    public CloseResult prepare(Resolver who, BankAccount account, LocalDate day, String note) {
        if (!who.may()) return Denied.because(Why.NOT_ALLOWED);
        if (!who.sight().covers(account.merchantId())) return Denied.because(Why.NOT_FOUND);
        DayClose close = locked(account, day);
        if (close.state() != CloseState.OPEN && close.state() != CloseState.REOPENED)
            return Denied.because(Why.WRONG_STATE);
        List<Check> failed = failed(checklist.of(account, day));
        if (!failed.isEmpty()) return new Denied(Why.NOT_READY, failed);
        close.prepare();
        return asked(who, close, StepKind.CLOSE, note);
    }

    /** The day's row, made if there is none, so that two who prepare one day wait for one another. */
    private DayClose locked(BankAccount account, LocalDate day) {
        em.createNativeQuery("insert ignore into day_close (id, account_id, merchant_id, day, state, version)"
                        + " values (?, ?, ?, ?, 'OPEN', 1)")
                .setParameter(1, Ids.next())
                .setParameter(2, account.id())
                .setParameter(3, account.merchantId())
                .setParameter(4, day)
                .executeUpdate();
        return em.find(
                DayClose.class, closes.of(account.id(), day).orElseThrow().id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The first person wants a closed day open again, and says why. */
    public CloseResult reopen(Resolver who, long closeId, String reason) {
        if (!who.may()) return Denied.because(Why.NOT_ALLOWED);
        DayClose close = em.find(DayClose.class, closeId, LockModeType.PESSIMISTIC_WRITE);
        if (close == null || !who.sight().covers(close.merchantId())) return Denied.because(Why.NOT_FOUND);
        if (reason.isBlank()) return Denied.because(Why.NO_REASON);
        if (close.state() != CloseState.CLOSED || closes.waiting(closeId).isPresent())
            return Denied.because(Why.WRONG_STATE);
        return asked(who, close, StepKind.REOPEN, reason);
    }

    private CloseResult asked(Resolver who, DayClose close, StepKind kind, String reason) {
        CloseStep step = new CloseStep(close, kind, reason, who.requester(), now.get());
        em.persist(step);
        approvals.ask(new Question(Closes.APPROVAL_KIND, step.id(), close.merchantId(), step.requester()));
        return new Taken(close, step);
    }

    /** The second person signs: what was prepared is checked once more, and done. */
    public CloseResult approve(long closeId, Decider decider) {
        DayClose close = em.find(DayClose.class, closeId, LockModeType.PESSIMISTIC_WRITE);
        if (close == null || !decider.sees().test(close.merchantId())) return Denied.because(Why.NOT_FOUND);
        Optional<CloseStep> waiting = closes.waiting(closeId);
        if (waiting.isEmpty()) return Denied.because(Why.ALREADY_DECIDED);
        CloseStep step = waiting.get();
        if (step.kind() == StepKind.REOPEN) return decided(close, step, decider, close::reopen);
        return closing.with(close, (day, checks) -> {
            List<Check> failed = failed(checks);
            if (!failed.isEmpty()) return new Denied(Why.NOT_READY, failed);
            return decided(close, step, decider, () -> day.close(close));
        });
    }

    private CloseResult decided(DayClose close, CloseStep step, Decider decider, Runnable deed) {
        ApprovalResult result = approvals.approve(Closes.APPROVAL_KIND, step.id(), decider);
        if (result instanceof ApprovalResult.Denied denied) return Denied.because(why(denied.why()));
        step.end(StepState.DONE, now.get());
        em.flush();
        deed.run();
        return new Taken(close, step);
    }

    /** The second person does not sign; the day is as it was before. A reason is needed if it was to be opened again. */
    public CloseResult reject(long closeId, Decider decider, String reason) {
        DayClose close = em.find(DayClose.class, closeId, LockModeType.PESSIMISTIC_WRITE);
        if (close == null || !decider.sees().test(close.merchantId())) return Denied.because(Why.NOT_FOUND);
        Optional<CloseStep> waiting = closes.waiting(closeId);
        if (waiting.isEmpty()) return Denied.because(Why.ALREADY_DECIDED);
        if (waiting.get().kind() == StepKind.REOPEN && reason.isBlank()) return Denied.because(Why.NO_REASON);
        ApprovalResult result =
                approvals.reject(Closes.APPROVAL_KIND, waiting.get().id(), decider, reason);
        if (result instanceof ApprovalResult.Denied denied) return Denied.because(why(denied.why()));
        waiting.get().end(StepState.REJECTED, now.get());
        if (waiting.get().kind() == StepKind.CLOSE) close.decline();
        return new Taken(close, waiting.get());
    }

    private static List<Check> failed(List<Check> checks) {
        return checks.stream().filter(check -> !check.passed()).toList();
    }

    /** An approval that is in sight and not found is one that this person may not give. */
    private static Why why(ApprovalResult.Why why) {
        return switch (why) {
            case NOT_FOUND -> Why.NOT_ALLOWED;
            case SAME_PERSON -> Why.SAME_PERSON;
            case ALREADY_DECIDED -> Why.ALREADY_DECIDED;
        };
    }
}
