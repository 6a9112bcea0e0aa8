package vietqr.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time, to the microsecond: what the database keeps, so that what we answer equals what we read back. */
@ApplicationScoped
public class Now {
    private final Clock clock;

    @Inject
    public Now() {
        this(Clock.systemUTC());
    }

    public Now(Clock clock) {
        this.clock = clock;
    }

    public Instant get() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
