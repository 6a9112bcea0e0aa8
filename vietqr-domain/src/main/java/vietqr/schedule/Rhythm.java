package vietqr.schedule;

import vietqr.kernel.BankingDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When something is due: again and again after a period, counted from a time of the day in Vietnam.
 *
 * @param period whole seconds, at least one; divides a day, or is some
 * @param offset after midnight, at which the counting begins; shorter than the period
 */
public record Rhythm(Duration period, Duration offset) {
    private static final Instant FIRST_MIDNIGHT = BankingDay.start(LocalDate.of(2020, 1, 1));
    private static final Duration DAY = Duration.ofDays(1);

    public Rhythm {
        if (period.toSeconds() < 1 || period.toNanosPart() != 0) throw new IllegalArgumentException("period " + period);
        long rest =
                period.compareTo(DAY) < 0 ? DAY.toSeconds() % period.toSeconds() : period.toSeconds() % DAY.toSeconds();
        if (rest != 0) throw new IllegalArgumentException("no whole number of days: " + period);
        if (offset.isNegative() || offset.compareTo(period) >= 0)
            throw new IllegalArgumentException("offset " + offset);
    }

    public static Rhythm every(Duration period) {
        return new Rhythm(period, Duration.ZERO);
    }

    /** Once a day, at this time in Vietnam. */
    public static Rhythm daily(LocalTime time) {
        return new Rhythm(DAY, Duration.ofSeconds(time.toSecondOfDay()));
    }

    /** The latest moment, now at most, at which it was due. */
    public Instant latest(Instant now) {
        Instant first = FIRST_MIDNIGHT.plus(offset);
        long periods = Math.floorDiv(Duration.between(first, now).toSeconds(), period.toSeconds());
        return first.plusSeconds(periods * period.toSeconds());
    }

    /** The first moment after now at which it will be due. */
    public Instant next(Instant now) {
        return latest(now).plus(period);
    }

    /** Whether it is due once a day, at {@link #time}. */
    public boolean isDaily() {
        return period.equals(DAY);
    }

    /** The time of the day in Vietnam at which the counting begins. */
    public LocalTime time() {
        return LocalTime.ofSecondOfDay(offset.toSeconds() % DAY.toSeconds());
    }
}
