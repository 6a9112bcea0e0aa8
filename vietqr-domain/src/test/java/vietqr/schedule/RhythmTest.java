package vietqr.schedule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RhythmTest {
    private static final Instant NOON_IN_HANOI = Instant.parse("2026-03-02T05:00:00Z");

    @Test
    void aDailyTimeIsOneInVietnam() {
        Rhythm evening = Rhythm.daily(LocalTime.of(18, 30));

        assertThat(evening.latest(NOON_IN_HANOI)).isEqualTo(Instant.parse("2026-03-01T11:30:00Z"));
        assertThat(evening.next(NOON_IN_HANOI)).isEqualTo(Instant.parse("2026-03-02T11:30:00Z"));
        assertThat(evening.time()).isEqualTo(LocalTime.of(18, 30));
    }

    @Test
    void itIsDueAtTheVeryMomentAndNotTwice() {
        Rhythm noon = Rhythm.daily(LocalTime.NOON);

        assertThat(noon.latest(NOON_IN_HANOI)).isEqualTo(NOON_IN_HANOI);
        assertThat(noon.next(NOON_IN_HANOI)).isEqualTo(NOON_IN_HANOI.plus(Duration.ofDays(1)));
        assertThat(noon.latest(NOON_IN_HANOI.minusMillis(1))).isBefore(NOON_IN_HANOI);
    }

    @Test
    void whatDoesNotFitIntoADayIsNoRhythm() {
        assertThatThrownBy(() -> Rhythm.every(Duration.ofMinutes(7))).hasMessageContaining("PT7M");
        assertThatThrownBy(() -> Rhythm.every(Duration.ofMillis(500))).hasMessageContaining("PT0.5S");
        assertThatThrownBy(() -> new Rhythm(Duration.ofMinutes(5), Duration.ofMinutes(5)))
                .hasMessageContaining("offset");
    }

    @Property(tries = 500)
    void theNextIsOnePeriodAfterTheLatestAndNowLiesBetween(
            @ForAll @LongRange(max = 4_000_000_000L) long now, @ForAll @IntRange(max = 7) int which) {
        Duration period = Duration.ofSeconds(new int[] {1, 10, 60, 300, 3600, 43_200, 86_400, 172_800}[which]);
        Rhythm rhythm = new Rhythm(period, period.dividedBy(2).truncatedTo(ChronoUnit.SECONDS));
        Instant at = Instant.ofEpochSecond(now, 1);

        assertThat(rhythm.latest(at)).isBeforeOrEqualTo(at);
        assertThat(rhythm.next(at)).isAfter(at).isEqualTo(rhythm.latest(at).plus(period));
        assertThat(rhythm.latest(rhythm.latest(at))).isEqualTo(rhythm.latest(at));
    }
}
