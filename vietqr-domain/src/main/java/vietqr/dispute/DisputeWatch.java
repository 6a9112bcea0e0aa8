package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.calendar.BusinessCalendar;
import vietqr.calendar.CalendarChanged;
import vietqr.dispute.DisputeStep.Step;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;

import java.time.LocalDate;
import java.util.List;

/** Keeps an eye on the terms that run: warns before they end and when they have, and moves them with the calendar. */
@ApplicationScoped
@Transactional
class DisputeWatch {
    private static final int MOST_WARNED = 500;
    private static final int MOST_MOVED = 10_000;

    private final EntityManager em;
    private final History history;
    private final Terms terms;
    private final Now now;
    private final Event<DisputeDue> due;

    /** For the container's proxy only. */
    protected DisputeWatch() {
        this(null, null, null, null, null);
    }

    @Inject
    DisputeWatch(EntityManager em, History history, Terms terms, Now now, Event<DisputeDue> due) {
        this.em = em;
        this.history = history;
        this.terms = terms;
        this.now = now;
        this.due = due;
    }

    /** Each term is warned of once before it ends, and once after. */
    int warn() {
        LocalDate today = BankingDay.of(now.get());
        int over = warn("d.deadline.dueOn < :day", today, Deadline.WARNED_OVER);
        return over + warn("d.deadline.dueOn <= :day", terms.warnUpTo(today), Deadline.WARNED_SOON);
    }

    private int warn(String which, LocalDate day, int level) {
        List<Dispute> found = em.createQuery(
                        "select d from Dispute d where " + which + " and d.deadline.warned < :level order by d.id",
                        Dispute.class)
                .setParameter("day", day)
                .setParameter("level", level)
                .setMaxResults(MOST_WARNED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Dispute dispute : found) warn(dispute, level);
        return found.size();
    }

    private void warn(Dispute dispute, int level) {
        boolean over = level == Deadline.WARNED_OVER;
        dispute.deadline().warned(level);
        String term = dispute.term().orElseThrow().name();
        history.add(dispute, Step.byItself(over ? StepKind.OVERDUE : StepKind.DUE_SOON, term));
        due.fire(new DisputeDue(dispute, over));
    }

    void onCalendar(@Observes CalendarChanged changed) {
        BusinessCalendar calendar = terms.calendar();
        List<Dispute> standing = em.createQuery(
                        "select d from Dispute d where d.deadline.dueOn is not null order by d.id", Dispute.class)
                .setMaxResults(MOST_MOVED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Dispute dispute : standing) {
            LocalDate began = dispute.deadline().began().orElseThrow();
            dispute.deadline().move(terms.end(calendar, dispute.term().orElseThrow(), began));
        }
    }
}
