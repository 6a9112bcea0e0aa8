package vietqr.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What an answer means.
 *
 * @param gone whether the endpoint says that it will never take anything again
 * @param pause how long nothing at all is to be sent to the endpoint, if it asks for that
 */
record Verdict(Outcome outcome, boolean gone, Optional<Duration> pause) {
    static final Verdict GONE = new Verdict(Outcome.REFUSED, true, Optional.empty());

    static Verdict of(Outcome outcome) {
        return new Verdict(outcome, false, Optional.empty());
    }

    static Verdict retryAfter(Duration pause) {
        return new Verdict(Outcome.RETRY, false, Optional.of(pause));
    }

    /** Whether the endpoint itself is in trouble; a refusal shows that it is well. */
    boolean failure() {
        return gone || outcome == Outcome.RETRY;
    }
}
