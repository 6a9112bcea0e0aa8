package vietqr.delivery;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vietqr.webhook.Profile;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTest {
    private static final double NO_CHANCE = 0.5;

    @Test
    void vietqrMakesTenAttemptsInAboutFiveMinutesAsDocumented() {
        assertThat(waits(RetrySchedule.VIETQR)).containsExactlyElementsOf(seconds(1, 2, 3, 4, 60, 60, 60, 60, 60));
        assertThat(RetrySchedule.VIETQR.afterAttempt(5, 0)).isEqualTo(RetrySchedule.VIETQR.afterAttempt(5, 1));
    }

    @Test
    void standardMakesTenAttemptsOverThreeDays() {
        assertThat(waits(RetrySchedule.STANDARD))
                .containsExactlyElementsOf(seconds(5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400));
        Duration all = waits(RetrySchedule.STANDARD).stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(75), Duration.ofHours(76));
    }

    @Test
    void sepayMakesEightAttempts() {
        assertThat(waits(RetrySchedule.FIBONACCI)).containsExactlyElementsOf(seconds(60, 60, 120, 180, 300, 480, 780));
    }

    @Property
    void chanceMovesAStandardWaitByNoMoreThanATwentieth(
            @ForAll @IntRange(min = 1, max = 9) int attempt, @ForAll @DoubleRange(min = 0, max = 1) double roll) {
        double exact = RetrySchedule.STANDARD
                .afterAttempt(attempt, NO_CHANCE)
                .orElseThrow()
                .toMillis();
        double moved =
                RetrySchedule.STANDARD.afterAttempt(attempt, roll).orElseThrow().toMillis();
        assertThat(moved / exact).isBetween(0.949, 1.051);
    }

    @Test
    void eachProfileHasItsSchedule() {
        assertThat(Stream.of(Profile.values()).map(RetrySchedule::of))
                .containsExactly(
                        RetrySchedule.VIETQR,
                        RetrySchedule.VIETQR,
                        RetrySchedule.STANDARD,
                        RetrySchedule.FIBONACCI,
                        RetrySchedule.STANDARD,
                        RetrySchedule.VIETQR);
    }

    @Test
    void anEndpointIsNeverPausedForLongerThanTheDocumentedWaits() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(Lane::pauseAfter))
                .containsExactlyElementsOf(seconds(0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30));
    }

    private static List<Duration> seconds(long... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    private static List<Duration> waits(RetrySchedule schedule) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(number -> schedule.afterAttempt(number, NO_CHANCE))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
    }
}
