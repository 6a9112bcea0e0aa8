package vietqr.lease;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

class LeasesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Duration TIME = Duration.ofSeconds(15);

    private final SettableClock clock = new SettableClock(new Now().get());
    private final String name = "lease " + Ids.next();

    @Test
    void oneHoldsItAndRenewsItAndTheOtherWaitsUntilItIsOver() {
        assertThat(holds("one")).isTrue();
        assertThat(holds("two")).isFalse();
        clock.advance(Duration.ofSeconds(10));
        assertThat(holds("one")).isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(holds("two")).as("it was renewed").isFalse();
        clock.advance(Duration.ofSeconds(6));
        assertThat(holds("two")).isTrue();
        assertThat(holds("one")).isFalse();
    }

    private boolean holds(String owner) {
        return DATABASE.inTransaction(em -> new Leases(em, new Now(clock)).hold(name, owner, TIME));
    }
}
