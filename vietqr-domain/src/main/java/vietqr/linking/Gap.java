package vietqr.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A stretch of whole hours in which a bank told nothing of an account, although there should have been something.
 *
 * @param expected how much it tells in those hours on other days
 */
public record Gap(Instant from, Instant until, long expected) {
    static final int DAYS_OF_HABIT = 14;

    /** With as much as this expected, nothing at all comes once in a hundred and fifty times. */
    private static final double ENOUGH_TO_TELL = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS_OF_DAY = 24;

    /**
     * Finds them, oldest first.
     *
     * @param told how much there was in each hour, by its beginning; hours without anything may be left out
     * @param from the first hour to look at
     * @param until the end of the last one
     */
    static List<Gap> in(Map<Instant, Long> told, Instant from, Instant until) {
        Instant first = told.keySet().stream().min(Instant::compareTo).orElse(until);
        List<Gap> gaps = new ArrayList<>();
        Instant begun = from;
        double expected = 0;
        for (Instant hour = from; !hour.isAfter(until); hour = hour.plus(HOUR)) {
            boolean silent = hour.isBefore(until) && told.getOrDefault(hour, 0L) == 0;
            if (silent) {
                expected += usual(told, hour, first);
                continue;
            }
            if (expected >= ENOUGH_TO_TELL) gaps.add(new Gap(begun, hour, Math.round(expected)));
            begun = hour.plus(HOUR);
            expected = 0;
        }
        return gaps;
    }

    /** On average in the same hour of the days before; of an account that is younger, of the days since it came. */
    private static double usual(Map<Instant, Long> told, Instant hour, Instant first) {
        long sum = 0;
        int days = 0;
        for (int day = 1; day <= DAYS_OF_HABIT; day++) {
            Instant then = hour.minus(HOUR.multipliedBy((long) day * HOURS_OF_DAY));
            if (then.isBefore(first)) break;
            sum += told.getOrDefault(then, 0L);
            days++;
        }
        return days == 0 ? 0 : (double) sum / days;
    }
}
