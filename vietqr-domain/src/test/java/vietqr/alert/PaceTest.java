package vietqr.alert;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vietqr.alert.Pace.Turn;
import vietqr.messenger.Receipt;
import vietqr.messenger.Receipt.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** However alerts come, nobody hears more than ten messages in a minute, and everything is told soon. */
class PaceTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");

    @Property
    void neverMoreThanTenInAMinuteAndNothingIsLeft(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 40) Integer> comingEachSecond) {
        Pace pace = new Pace(1, START);
        Instant now = START;
        int owed = 0;
        int messages = 0;
        for (int second = 0; second < comingEachSecond.size() + 120; second++) {
            now = START.plusSeconds(second);
            if (second % 60 == 0) messages = 0;
            owed += second < comingEachSecond.size() ? comingEachSecond.get(second) : 0;
            for (Turn turn = pace.take(owed, now); turn != Turn.NOTHING; turn = pace.take(owed, now)) {
                owed -= turn == Turn.ONE ? 1 : owed;
                assertThat(++messages).isLessThanOrEqualTo(2 * Pace.MOST_IN_A_MINUTE);
                assertThat(pace.take(owed + 1, now)).as("somebody is at it").isEqualTo(Turn.NOTHING);
                pace.over(receipt(Outcome.SENT, Optional.empty()), now);
            }
        }
        assertThat(owed).isZero();
    }

    @Test
    void tenSinglesInItsMinuteAndThenADigest() {
        Pace pace = new Pace(1, START);
        for (int i = 0; i < 10; i++) {
            assertThat(pace.take(1, START)).isEqualTo(Turn.ONE);
            pace.over(receipt(Outcome.SENT, Optional.empty()), START);
        }
        assertThat(pace.take(1, START.plusSeconds(59))).isEqualTo(Turn.NOTHING);
        assertThat(pace.take(11, START.plusSeconds(60))).isEqualTo(Turn.DIGEST);
    }

    @Test
    void afterFailuresItWaitsLongerEachTimeButNeverForMoreThanAnHour() {
        Pace pace = new Pace(1, START);
        Instant now = START;
        for (long wait : new long[] {5, 30, 120, 600, 1800, 3600, 3600}) {
            assertThat(pace.take(1, now)).isEqualTo(Turn.ONE);
            pace.over(receipt(Outcome.RETRY, Optional.empty()), now);
            assertThat(pace.take(1, now.plusSeconds(wait - 1))).isEqualTo(Turn.NOTHING);
            now = now.plusSeconds(wait);
        }
        assertThat(pace.failures()).isEqualTo(7);
    }

    @Test
    void whoAsksForAPauseGetsIt() {
        Pace pace = new Pace(1, START);
        assertThat(pace.take(1, START)).isEqualTo(Turn.ONE);
        pace.over(receipt(Outcome.RETRY, Optional.of(Duration.ofSeconds(40))), START);
        assertThat(pace.take(1, START.plusSeconds(39))).isEqualTo(Turn.NOTHING);
        assertThat(pace.take(1, START.plusSeconds(40))).isEqualTo(Turn.ONE);
    }

    private static Receipt receipt(Outcome outcome, Optional<Duration> pause) {
        return new Receipt(outcome, "TEST", "", pause);
    }
}
