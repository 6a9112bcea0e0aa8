package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.calendar.BusinessCalendar;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How it goes with complaints: how many, what about, how they end, how fast they are answered. */
@ApplicationScoped
@Transactional
public class DisputeFigures {
    private static final int MOST_CASES = 20_000;
    private static final int PERCENT = 100;

    private final EntityManager em;
    private final Terms terms;
    private final Now now;

    /** For the container's proxy only. */
    protected DisputeFigures() {
        this(null, null, null);
    }

    @Inject
    DisputeFigures(EntityManager em, Terms terms, Now now) {
        this.em = em;
        this.terms = terms;
        this.now = now;
    }

    /**
     * What stands now.
     *
     * @param dueSoon whose term runs out within the days of the warning; those overdue are not counted again
     */
    public record Standing(long cases, long dueSoon, long overdue, Vnd claimed) {}

    public Standing standing(Sight sight) {
        LocalDate today = BankingDay.of(now.get());
        LocalDate soon = terms.warnUpTo(today);
        long cases = 0;
        long dueSoon = 0;
        long overdue = 0;
        long claimed = 0;
        for (Object[] row : rows(
                sight, "select d.deadline.dueOn, d.told.claimed from Dispute d where d.deadline.dueOn is not null")) {
            LocalDate due = (LocalDate) row[0];
            cases++;
            claimed = Math.addExact(claimed, ((Vnd) row[1]).amount());
            if (due.isBefore(today)) overdue++;
            else if (!due.isAfter(soon)) dueSoon++;
        }
        return new Standing(cases, dueSoon, overdue, Vnd.of(claimed));
    }

    /** Cases of one reason. */
    public record Line(
            DisputeReason reason, long filed, long standing, long upheld, long rejected, long other, Vnd granted) {
        private static Line none(DisputeReason reason) {
            return new Line(reason, 0, 0, 0, 0, 0, Vnd.ZERO);
        }

        private Line plus(DisputeState state, Vnd more) {
            boolean right = !more.isZero();
            boolean wrong = state == DisputeState.REJECTED;
            boolean open = state.standing() && !right;
            return new Line(
                    reason,
                    filed + 1,
                    standing + (open ? 1 : 0),
                    upheld + (right ? 1 : 0),
                    rejected + (wrong ? 1 : 0),
                    other + (open || right || wrong ? 0 : 1),
                    granted.plus(more));
        }
    }

    /**
     * Cases filed in a period.
     *
     * @param answered how many of them were answered
     * @param percentInTime how many of these within the term; empty if none was answered
     * @param days business days until the answer, on average, rounded up; empty if none was answered
     */
    public record Period(List<Line> lines, long filed, long answered, OptionalInt percentInTime, OptionalInt days) {
        public Period {
            lines = List.copyOf(lines);
        }
    }

    /** @param to the last day; at most 20,000 cases are counted */
    public Period period(Sight sight, LocalDate from, LocalDate to) {
        Map<DisputeReason, Line> lines = new EnumMap<>(DisputeReason.class);
        List<Integer> days = new ArrayList<>();
        int inTime = 0;
        BusinessCalendar calendar = terms.calendar();
        List<Object[]> rows = filed(sight, from, to);
        for (Object[] row : rows) {
            DisputeReason reason = (DisputeReason) row[0];
            Line before = lines.getOrDefault(reason, Line.none(reason));
            lines.put(reason, before.plus((DisputeState) row[1], (Vnd) row[2]));
            if (row[4] == null) continue;
            LocalDate began = BankingDay.of((Instant) row[3]);
            LocalDate answered = BankingDay.of((Instant) row[4]);
            days.add(Math.max(0, calendar.between(began, answered)));
            if (!answered.isAfter(terms.end(calendar, Term.ANSWER, began))) inTime++;
        }
        return new Period(
                List.copyOf(lines.values()), rows.size(), days.size(), percent(inTime, days.size()), average(days));
    }

    private static OptionalInt percent(int part, int all) {
        return all == 0 ? OptionalInt.empty() : OptionalInt.of(part * PERCENT / all);
    }

    private static OptionalInt average(List<Integer> days) {
        if (days.isEmpty()) return OptionalInt.empty();
        int sum = days.stream().mapToInt(Integer::intValue).sum();
        return OptionalInt.of((sum + days.size() - 1) / days.size());
    }

    private List<Object[]> filed(Sight sight, LocalDate from, LocalDate to) {
        return rows(
                sight,
                "select d.told.reason, d.state, d.verdict.granted, d.filedAt, d.verdict.answeredAt from Dispute d"
                        + " where d.filedAt >= ?1 and d.filedAt < ?2",
                BankingDay.start(from),
                BankingDay.end(to));
    }

    private List<Object[]> rows(Sight sight, String text, Object... values) {
        if (sight.blind()) return List.of();
        String mine = sight.everything() ? "" : " and d.merchantId in ?" + (values.length + 1);
        TypedQuery<Object[]> query = em.createQuery(text + mine + " order by d.id desc", Object[].class)
                .setMaxResults(MOST_CASES);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        if (!sight.everything()) query.setParameter(values.length + 1, sight.merchantIds());
        return query.getResultList();
    }
}
