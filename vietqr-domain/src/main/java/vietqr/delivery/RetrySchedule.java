package vietqr.delivery;

import vietqr.webhook.Profile;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long to wait after each failed attempt. */
enum RetrySchedule {
    /** Ten attempts, four quick repeats, then one a minute (wire reference, section 7.4). */
    VIETQR(
            0,
            seconds(1),
            seconds(2),
            seconds(3),
            seconds(4),
            minutes(1),
            minutes(1),
            minutes(1),
            minutes(1),
            minutes(1)),

    /** Ten attempts over 76 hours; spread, so that receivers that failed together are not called together. */
    STANDARD(0.1, seconds(5), minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(14), hours(20), hours(24)),

    /** Eight attempts, the waits a Fibonacci row of minutes, as SePay does it. */
    FIBONACCI(0, minutes(1), minutes(1), minutes(2), minutes(3), minutes(5), minutes(8), minutes(13));

    private final double spread;
    private final List<Duration> waits;

    RetrySchedule(double spread, Duration... waits) {
        this.spread = spread;
        this.waits = Arrays.asList(waits);
    }

    static RetrySchedule of(Profile profile) {
        return switch (profile) {
            case VIETQR_V1, VIETQR_V2, HOST_TO_CLIENT -> VIETQR;
            case STANDARD, PAYOS -> STANDARD;
            case SEPAY -> FIBONACCI;
        };
    }

    /**
     * The wait after the attempt of this number, counted from 1; empty after the last.
     *
     * @param roll 0 to 1, chance: half is no change, 0 and 1 are the shortest and the longest
     */
    Optional<Duration> afterAttempt(int number, double roll) {
        if (number > waits.size()) return Optional.empty();
        double factor = 1 + spread * (roll - 0.5);
        return Optional.of(Duration.ofMillis(Math.round(waits.get(number - 1).toMillis() * factor)));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
