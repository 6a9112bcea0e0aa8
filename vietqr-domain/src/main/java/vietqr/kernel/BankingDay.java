package vietqr.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that knows where a Vietnamese banking day begins and ends. */
public final class BankingDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private BankingDay() {}

    /** The day on which {@code instant} falls for a Vietnamese bank. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of the day; the day before ends just ahead of it. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant that no longer belongs to the day. */
    public static Instant end(LocalDate day) {
        return start(day.plusDays(1));
    }
}
