package vietqr.refund;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a bank is asked about a refund it was silent on: quickly at first, then every hour, for a day. */
final class AskSchedule {
    private static final List<Duration> FIRST = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));

    private static final Duration LATER = Duration.ofHours(1);
    private static final int MOST_TRIES = FIRST.size() + 24;

    private AskSchedule() {}

    /** How long to wait after the try of this number, counted from 1; empty after the last. */
    static Optional<Duration> afterTry(int number) {
        if (number > MOST_TRIES) return Optional.empty();
        return Optional.of(number <= FIRST.size() ? FIRST.get(number - 1) : LATER);
    }
}
