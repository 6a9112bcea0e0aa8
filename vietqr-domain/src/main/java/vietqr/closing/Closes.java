package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.approval.Approval;
import vietqr.approval.Approvals;
import vietqr.bank.BankAccount;
import vietqr.merchant.Sight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days that are signed off, or about to be. */
@ApplicationScoped
@Transactional
public class Closes {
    /** The kind of question that {@code approval} keeps; its subject is the step's id. */
    public static final String APPROVAL_KIND = "DAY_CLOSE";

    private static final int MOST_STEPS = 200;
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final Approvals approvals;

    /** For the container's proxy only. */
    protected Closes() {
        this(null, null);
    }

    @Inject
    public Closes(EntityManager em, Approvals approvals) {
        this.em = em;
        this.approvals = approvals;
    }

    public Optional<DayClose> find(Sight sight, long closeId) {
        return Optional.ofNullable(em.find(DayClose.class, closeId)).filter(found -> sight.covers(found.merchantId()));
    }

    public Optional<DayClose> of(long accountId, LocalDate day) {
        return em.createQuery("select c from DayClose c where c.accountId = :account and c.day = :day", DayClose.class)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** Those of some days of one account, newest first. */
    public List<DayClose> between(BankAccount account, LocalDate from, LocalDate to) {
        return em.createQuery(
                        "select c from DayClose c where c.accountId = :account and c.day between :from and :to"
                                + " order by c.day desc",
                        DayClose.class)
                .setParameter("account", account.id())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * Those that somebody has signed, the newest days first.
     *
     * @param waiting only those that wait for a second person
     * @param size 1 to 200
     */
    public List<DayClose> newest(Sight sight, boolean waiting, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return List.of();
        String where = (sight.everything() ? "c.id is not null" : "c.merchantId in :merchants")
                + " and exists (select s from CloseStep s where s.closeId = c.id"
                + (waiting ? " and s.state = :waiting)" : ")");
        TypedQuery<DayClose> query = em.createQuery(
                        "select c from DayClose c where " + where + " order by c.day desc, c.id desc", DayClose.class)
                .setMaxResults(size);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        if (waiting) query.setParameter("waiting", StepState.WAITING);
        return query.getResultList();
    }

    /** What people have done to a day, oldest first. */
    public List<CloseStep> steps(long closeId) {
        return em.createQuery("select s from CloseStep s where s.closeId = :id order by s.id", CloseStep.class)
                .setParameter("id", closeId)
                .setMaxResults(MOST_STEPS)
                .getResultList();
    }

    /** The signature with this id, whosever day it is. */
    public Optional<CloseStep> step(long stepId) {
        return Optional.ofNullable(em.find(CloseStep.class, stepId));
    }

    /** What waits for a second person. */
    public Optional<CloseStep> waiting(long closeId) {
        return steps(closeId).stream()
                .filter(step -> step.state() == StepState.WAITING)
                .findFirst();
    }

    public Optional<Approval> approvalOf(CloseStep step) {
        return approvals.about(APPROVAL_KIND, step.id());
    }
}
