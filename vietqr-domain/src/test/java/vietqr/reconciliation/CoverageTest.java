package vietqr.reconciliation;

import org.junit.jupiter.api.Test;
import vietqr.reconciliation.Coverage.Span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final Span AT_NOON = span(1, DAY, 20_000, 21_000);
    private static final Span WHOLE = span(2, DAY, 20_000, 27_000);

    @Test
    void theNextDayBeginsWhereAnyStatementOfTheDayBeforeEnds() {
        Span next = span(3, DAY.plusDays(1), 27_000, 30_000);

        assertThat(jumps(AT_NOON, WHOLE, next)).isEmpty();
        assertThat(jumps(WHOLE, AT_NOON, next)).isEmpty();
    }

    @Test
    void aDayThatBeginsWhereNoneEndsIsAJump() {
        Span next = span(3, DAY.plusDays(1), 28_500, 30_000);

        assertThat(jumps(AT_NOON, WHOLE, next)).singleElement().satisfies(jump -> assertThat(jump.by())
                .isEqualTo(1_500));
        assertThat(jumps(AT_NOON, span(4, DAY.plusDays(1), 27_000, 27_000))).hasSize(1);
    }

    private static List<Coverage.Jump> jumps(Span... spans) {
        return new Coverage(List.of(spans)).jumps(new Days(DAY, DAY.plusDays(1)));
    }

    private static Span span(long id, LocalDate day, long opening, long closing) {
        return new Span(id, day, day, OptionalLong.of(opening), OptionalLong.of(closing), Optional.empty());
    }
}
