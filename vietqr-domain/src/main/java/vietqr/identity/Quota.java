package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;

/**
 * What strangers may do without signing in, so many times in a quarter of an hour from one network; counted for all nodes
 * together, beside the attempts to sign in.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class Quota {
    private final AttemptCounters counters;
    private final Now now;

    @Inject
    Quota(AttemptCounters counters, Now now) {
        this.counters = counters;
        this.now = now;
    }

    protected Quota() {
        this(null, null);
    }

    /**
     * Counts one more.
     *
     * @param what a word for what is done
     * @param address of whoever does it
     * @return zero if it may be done; else how long to wait
     */
    public Duration take(String what, String address, int most) {
        Instant at = now.get();
        Subject subject = new Subject(what, Network.of(address), most);
        AttemptCounters.Count count = counters.add(subject.key(), at, SignInThrottle.WINDOW);
        if (count.attempts() <= subject.limit()) return Duration.ZERO;
        return Duration.between(at, count.windowStart().plus(SignInThrottle.WINDOW));
    }
}
