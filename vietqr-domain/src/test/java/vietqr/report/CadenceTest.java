package vietqr.report;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** All in the time of Vietnam, seven hours ahead of UTC. */
class CadenceTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,2026-01-30T23:59:59Z,2026-01-31T00:00:00Z",
        "DAILY,2026-01-31T00:00:00Z,2026-02-01T00:00:00Z",
        "WEEKLY,2026-01-31T08:00:00Z,2026-02-02T00:00:00Z",
        "WEEKLY,2026-02-02T00:00:00Z,2026-02-09T00:00:00Z",
        "WEEKLY,2026-02-01T23:00:00Z,2026-02-02T00:00:00Z",
        "MONTHLY,2026-01-31T17:30:00Z,2026-02-01T00:00:00Z",
        "MONTHLY,2026-02-01T00:00:00Z,2026-03-01T00:00:00Z",
        "MONTHLY,2026-12-31T23:00:00Z,2027-01-01T00:00:00Z"
    })
    void theNextTimeIsAfterThisOne(Cadence cadence, Instant after, Instant next) {
        assertThat(cadence.next(after, 7)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY,2026-03-01T00:00:00Z,2026-02-28,2026-02-28",
        "WEEKLY,2026-02-02T00:00:00Z,2026-01-26,2026-02-01",
        "MONTHLY,2026-03-01T00:00:00Z,2026-02-01,2026-02-28",
        "DAILY,2026-01-31T17:00:00Z,2026-01-31,2026-01-31"
    })
    void aReportIsOverTheDaysBefore(Cadence cadence, Instant slot, LocalDate from, LocalDate to) {
        assertThat(cadence.over(slot)).isEqualTo(new Cadence.Period(from, to));
    }
}
