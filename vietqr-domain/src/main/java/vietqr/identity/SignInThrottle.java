package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Slows guessing down: so many attempts per window from one address on one person, from one address on anybody, and from
 * anywhere on one person. The last limit is the loosest, for it is the one by which a stranger can keep somebody out.
 *
 * <p>Kept in the database, so a restart or a second node forgives nothing; swept as it grows, so it stays small.
 */
@ApplicationScoped
@Transactional
class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int SWEEP = 20;

    private final AttemptCounters counters;
    private final Now now;

    @Inject
    SignInThrottle(AttemptCounters counters, Now now) {
        this.counters = counters;
        this.now = now;
    }

    protected SignInThrottle() {
        this(null, null);
    }

    /** Counts the attempt. Zero if it may go on; else how long to wait. */
    Duration count(SignInAttempt attempt) {
        Instant at = now.get();
        Duration wait = Duration.ZERO;
        for (Subject subject : subjects(attempt)) {
            AttemptCounters.Count count = counters.add(subject.key(), at, WINDOW);
            Duration own = count.attempts() <= subject.limit()
                    ? Duration.ZERO
                    : Duration.between(at, count.windowStart().plus(WINDOW));
            if (own.compareTo(wait) > 0) wait = own;
        }
        counters.sweep(at.minus(WINDOW), SWEEP);
        return wait;
    }

    /** After a sign-in that went well: the person's slips from here are forgotten, the wider counts take this one back. */
    void forgive(SignInAttempt attempt) {
        List<Subject> subjects = subjects(attempt);
        counters.forget(subjects.get(0).key());
        subjects.subList(1, subjects.size()).forEach(subject -> counters.takeBack(subject.key()));
    }

    private static List<Subject> subjects(SignInAttempt attempt) {
        String network = Network.of(attempt.address());
        return List.of(
                new Subject("both", attempt.email() + ' ' + network, 5),
                new Subject("address", network, 30),
                new Subject("person", attempt.email(), 50));
    }
}
