package vietqr.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether an account's bank tells of it.
 *
 * @param lastAt when it last told of money; empty if never
 * @param lag between the money moving and that message
 * @param lastHour how much it told of in the last hour
 * @param usual how much in the same hour of the last seven days, on average
 * @param gaps stretches of the last seven days without anything where there should have been something, oldest first
 */
public record Health(Optional<Instant> lastAt, Duration lag, long lastHour, long usual, List<Gap> gaps) {
    private static final long ENOUGH_TO_TELL = 3;

    /** Whether nothing came where something comes every day. */
    public boolean quiet() {
        return lastHour == 0 && usual >= ENOUGH_TO_TELL;
    }
}
