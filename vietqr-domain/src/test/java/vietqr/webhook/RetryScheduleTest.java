package vietqr.webhook;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTest {
    @Test
    void tenAttemptsInAboutFiveMinutesAsDocumented() {
        long waits = IntStream.rangeClosed(1, 100)
                .mapToObj(RetrySchedule::afterAttempt)
                .takeWhile(Optional::isPresent)
                .mapToLong(wait -> wait.orElseThrow().toSeconds())
                .sum();
        assertThat(waits).isEqualTo(310);
        assertThat(RetrySchedule.afterAttempt(9)).contains(Duration.ofSeconds(60));
        assertThat(RetrySchedule.afterAttempt(10)).isEmpty();
    }

    @Test
    void theFirstWaitsGrowByASecond() {
        for (int attempt = 1; attempt <= 4; attempt++)
            assertThat(RetrySchedule.afterAttempt(attempt)).contains(Duration.ofSeconds(attempt));
    }
}
