package vietqr.report;

import vietqr.kernel.BankingDay;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How often a report comes, in the time of Vietnam, and over which days it is: those that were over by then. */
public enum Cadence {
    /** Every day, over the day before. */
    DAILY,
    /** On Mondays, over the week before. */
    WEEKLY,
    /** On the first of the month, over the month before. */
    MONTHLY;

    /** @param to the last day, as from is the first */
    record Period(LocalDate from, LocalDate to) {}

    /** The first time after a moment. */
    Instant next(Instant after, int hour) {
        ZonedDateTime from = after.atZone(BankingDay.ZONE);
        ZonedDateTime candidate = on(from.toLocalDate()).atTime(hour, 0).atZone(BankingDay.ZONE);
        if (candidate.toInstant().isAfter(after)) return candidate.toInstant();
        return on(from.toLocalDate().plusDays(1))
                .atTime(hour, 0)
                .atZone(BankingDay.ZONE)
                .toInstant();
    }

    /** The first day of its days, not before this one. */
    private LocalDate on(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.getDayOfMonth() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }

    /** What the report is over that comes at this time. */
    Period over(Instant slot) {
        LocalDate day = BankingDay.of(slot);
        LocalDate last = day.minusDays(1);
        return switch (this) {
            case DAILY -> new Period(last, last);
            case WEEKLY -> new Period(day.minus(1, ChronoUnit.WEEKS), last);
            case MONTHLY -> new Period(day.minusMonths(1), last);
        };
    }
}
