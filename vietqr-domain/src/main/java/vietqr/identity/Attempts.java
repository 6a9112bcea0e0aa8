package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;

/** Slows guessing and flooding down where it is not about passwords: so many attempts in a quarter of an hour. */
@ApplicationScoped
@Transactional
public class Attempts {
    private final AttemptCounters counters;
    private final Now now;

    /** For the container's proxy only. */
    protected Attempts() {
        this(null, null);
    }

    @Inject
    Attempts(AttemptCounters counters, Now now) {
        this.counters = counters;
        this.now = now;
    }

    /**
     * Counts one.
     *
     * @param what is tried, one word for each use
     * @param whom it is tried on, or by
     * @return zero if it may go on; else how long to wait
     */
    public Duration count(String what, String whom, int most) {
        Instant at = now.get();
        AttemptCounters.Count count = counters.add(new Subject(what, whom, most).key(), at, SignInThrottle.WINDOW);
        return count.attempts() <= most
                ? Duration.ZERO
                : Duration.between(at, count.windowStart().plus(SignInThrottle.WINDOW));
    }

    /** After one that went well. */
    public void forget(String what, String whom) {
        counters.forget(new Subject(what, whom, 0).key());
    }
}
