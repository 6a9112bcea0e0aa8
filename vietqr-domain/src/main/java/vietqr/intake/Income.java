package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.matching.MatchRule;
import vietqr.merchant.Sight;
import vietqr.payment.Direction;
import vietqr.payment.Tally;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** What has come in for payment requests, by the bank's own time. */
@ApplicationScoped
@Transactional
public class Income {
    private static final String FROM_MATCHED_CREDITS =
            " from Movement m, PaymentMatch p, PaymentRequest r where p.movementId = m.id and r.id = p.requestId"
                    + " and " + Match.HOLDS
                    + " and m.direction = :in and m.occurredAt >= :start and m.occurredAt < :end";

    private static final List<MatchRule> UNASKED = List.of(MatchRule.DUPLICATE, MatchRule.AFTER_CANCEL);

    private static final int HOURS = 24;
    private static final String BY_HOUR = " group by function('hour', m.occurredAt)";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Income() {
        this(null);
    }

    @Inject
    public Income(EntityManager em) {
        this.em = em;
    }

    /** Money of the banking day that was matched to a request, for the merchants that may be seen. */
    public Tally of(Sight sight, LocalDate day) {
        return sight.blind() ? Tally.NOTHING : Tally.of(row("sum(m.amount), count(m)", sight, day, List.of()));
    }

    /** The same, hour by hour of the banking day: twenty-four of them. */
    public List<Vnd> byHour(Sight sight, LocalDate day) {
        long[] hours = new long[HOURS];
        int first = BankingDay.start(day).atOffset(ZoneOffset.UTC).getHour();
        if (!sight.blind())
            for (Object[] row : rows("function('hour', m.occurredAt), sum(m.amount)", BY_HOUR, sight, day, List.of())
                    .getResultList())
                hours[Math.floorMod(((Number) row[0]).intValue() - first, HOURS)] +=
                        Tally.of(new Object[] {row[1], 1L}).sum().amount();
        return Arrays.stream(hours).mapToObj(Vnd::of).toList();
    }

    /** What of that nobody had asked for, and with how many payments it came: once more, after withdrawal, or above the amount. */
    public Tally surplus(Sight sight, LocalDate day) {
        if (sight.blind()) return Tally.NOTHING;
        Tally whole = Tally.of(row("sum(m.amount), count(m)", sight, day, UNASKED));
        Object[] over = row("sum(r.received), sum(r.amount), count(m)", sight, day, List.of(MatchRule.OVER));
        Tally received = Tally.of(new Object[] {over[0], over[2]});
        Tally asked = Tally.of(new Object[] {over[1], over[2]});
        long sum = whole.sum().amount() + received.sum().amount() - asked.sum().amount();
        return new Tally(Vnd.of(sum), whole.count() + received.count());
    }

    private Object[] row(String what, Sight sight, LocalDate day, List<MatchRule> rules) {
        return rows(what, "", sight, day, rules).getSingleResult();
    }

    private TypedQuery<Object[]> rows(String what, String how, Sight sight, LocalDate day, List<MatchRule> rules) {
        String whose = sight.everything() ? "" : " and r.merchantId in :merchants";
        String which = rules.isEmpty() ? "" : " and p.rule in :rules";
        TypedQuery<Object[]> query = em.createQuery(
                        "select " + what + FROM_MATCHED_CREDITS + whose + which + how, Object[].class)
                .setParameter("in", Direction.C)
                .setParameter("start", BankingDay.start(day))
                .setParameter("end", BankingDay.end(day));
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        if (!rules.isEmpty()) query.setParameter("rules", rules);
        return query;
    }
}
