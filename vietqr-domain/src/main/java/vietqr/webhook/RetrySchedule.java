package vietqr.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The documented waits (wire reference, section 7.4): ten attempts, four quick repeats, then one a minute. */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60));

    private RetrySchedule() {}

    /** How long to wait after the attempt of this number, counted from 1; empty after the last. */
    static Optional<Duration> afterAttempt(int number) {
        return number <= WAITS.size() ? Optional.of(WAITS.get(number - 1)) : Optional.empty();
    }
}
