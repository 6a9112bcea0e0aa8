package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, hour by hour, what banks have told of accounts, so that nobody has to count movements to know how it is. */
@ApplicationScoped
@Transactional
public class HourBook {
    static final int DAYS_LOOKED_AT = 7;

    private static final Duration HOUR = Duration.ofHours(1);

    /** Transactions that were open when the hour ended have ended by then. */
    private static final Duration LATECOMERS = Duration.ofMinutes(1);

    private static final int MOST_HOURS_AT_ONCE = 24 * DAYS_LOOKED_AT;
    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final int MOST_FORGOTTEN = 50_000;

    /** Of an hour, counted from 1970. */
    private static final String NUMBER = "timestampdiff(hour, '1970-01-01', hour_at)";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected HourBook() {
        this(null, null);
    }

    @Inject
    public HourBook(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** Counts the hours that are over since the last time, a week of them at most, and forgets old ones. */
    public long run() {
        Instant end = now.get().minus(LATECOMERS).truncatedTo(ChronoUnit.HOURS);
        Instant hour = end.minus(HOUR.multipliedBy(MOST_HOURS_AT_ONCE));
        List<?> last = em.createNativeQuery("select max(" + NUMBER + ") from account_hour where hour_at < ?")
                .setParameter(1, InstantConverter.column(end))
                .getResultList();
        if (last.get(0) != null) {
            Instant counted = hour(last.get(0));
            if (counted.isAfter(hour)) hour = counted;
        }
        long rows = 0;
        for (; hour.isBefore(end); hour = hour.plus(HOUR)) rows += count(hour);
        forget(end.minus(KEPT_FOR));
        return rows;
    }

    /** Counted anew if it was counted before. */
    private int count(Instant hour) {
        return em.createNativeQuery("replace into account_hour (account_id, hour_at, told, lag_seconds)"
                        + " select account_id, ?, count(*),"
                        + " least(2147483647, greatest(0, max(timestampdiff(second, occurred_at, recorded_at))))"
                        + " from movement where id >= ? and id < ? and account_id is not null group by account_id")
                .setParameter(1, InstantConverter.column(hour))
                .setParameter(2, Ids.notBefore(hour))
                .setParameter(3, Ids.notBefore(hour.plus(HOUR)))
                .executeUpdate();
    }

    private static Instant hour(Object number) {
        return Instant.EPOCH.plus(HOUR.multipliedBy(((Number) number).longValue()));
    }

    private void forget(Instant before) {
        em.createNativeQuery("delete from account_hour where hour_at < ? limit " + MOST_FORGOTTEN)
                .setParameter(1, InstantConverter.column(before))
                .executeUpdate();
    }

    /** Of the account, in the last week, as far as whole hours have been counted. */
    List<Gap> gaps(long accountId) {
        Instant end = now.get().minus(LATECOMERS).truncatedTo(ChronoUnit.HOURS);
        Instant from = end.minus(Duration.ofDays(DAYS_LOOKED_AT));
        List<?> rows = em.createNativeQuery(
                        "select " + NUMBER + ", told from account_hour where account_id = ? and hour_at >= ?")
                .setParameter(1, accountId)
                .setParameter(2, InstantConverter.column(from.minus(Duration.ofDays(Gap.DAYS_OF_HABIT))))
                .getResultList();
        Map<Instant, Long> told = new HashMap<>();
        for (Object row : rows) told.put(hour(((Object[]) row)[0]), ((Number) ((Object[]) row)[1]).longValue());
        return Gap.in(told, from, end);
    }
}
