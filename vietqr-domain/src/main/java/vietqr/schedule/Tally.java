package vietqr.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * What the runs of a timer that never pauses have come to, on this node, since a line of it was begun: until the hour is over
 * or it begins to fail, or to work again.
 */
record Tally(Instant since, boolean failed, long runs, long counted, Duration longest, Instant lastAt, String detail) {
    static Tally begin(Instant now, boolean failed) {
        return new Tally(now, failed, 0, 0, Duration.ZERO, now, "");
    }

    boolean goesOn(Instant now, boolean fails) {
        return failed == fails && TimerRun.sameHour(since, now);
    }

    Tally plus(long count, Duration took, Instant began, String words) {
        Duration longer = took.compareTo(longest) > 0 ? took : longest;
        return new Tally(since, failed, runs + 1, counted + count, longer, began, words.isEmpty() ? detail : words);
    }
}
