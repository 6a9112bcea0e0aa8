package vietqr.linking;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class GapTest {
    private static final Instant END = Instant.parse("2026-03-20T00:00:00Z");
    private static final Instant FROM = END.minus(Duration.ofDays(7));

    @Test
    void silentHoursOfADayThatIsBusyAsARuleAreOneGap() {
        Map<Instant, Long> told = everyHour(3);
        silence(told, "2026-03-18T03:00:00Z", 4);

        assertThat(Gap.in(told, FROM, END))
                .containsExactly(
                        new Gap(Instant.parse("2026-03-18T03:00:00Z"), Instant.parse("2026-03-18T07:00:00Z"), 12));
    }

    @Test
    void anHourThatIsSilentAsARuleIsNone() {
        Map<Instant, Long> told = new HashMap<>();
        for (int day = 0; day < 21; day++) told.put(END.minus(Duration.ofHours(24L * day + 5)), 40L);

        assertThat(Gap.in(told, FROM, END)).isEmpty();
    }

    @Test
    void littleMissingIsNotToldOf() {
        Map<Instant, Long> told = everyHour(2);
        silence(told, "2026-03-18T03:00:00Z", 2);
        assertThat(Gap.in(told, FROM, END)).isEmpty();
        silence(told, "2026-03-18T03:00:00Z", 3);
        assertThat(Gap.in(told, FROM, END)).hasSize(1);
    }

    @Test
    void aGapMayStillGoOnWhereWeStopLooking() {
        Map<Instant, Long> told = everyHour(5);
        silence(told, "2026-03-19T22:00:00Z", 2);

        assertThat(Gap.in(told, FROM, END)).extracting(Gap::until).containsExactly(END);
    }

    @Test
    void ofAnAccountThatHasOnlyJustComeNothingIsExpected() {
        Map<Instant, Long> told = new HashMap<>(Map.of(END.minus(Duration.ofHours(10)), 100L));

        assertThat(Gap.in(told, FROM, END)).isEmpty();
        assertThat(Gap.in(Map.of(), FROM, END)).isEmpty();
    }

    @Property
    void gapsAreSilentDoNotTouchAndComeInOrder(@ForAll List<@IntRange(min = 0, max = 3) Integer> counts) {
        Map<Instant, Long> told = new HashMap<>();
        for (int hour = 0; hour < counts.size(); hour++)
            if (counts.get(hour) > 0) told.put(END.minus(Duration.ofHours(hour + 1L)), 2L * counts.get(hour));

        Instant before = Instant.EPOCH;
        for (Gap gap : Gap.in(told, FROM, END)) {
            assertThat(gap.from()).isAfter(before);
            assertThat(gap.until()).isAfter(gap.from());
            for (Instant hour = gap.from(); hour.isBefore(gap.until()); hour = hour.plus(Duration.ofHours(1)))
                assertThat(told).doesNotContainKey(hour);
            before = gap.until();
        }
    }

    private static Map<Instant, Long> everyHour(long count) {
        Map<Instant, Long> told = new HashMap<>();
        for (int hour = 1; hour <= 24 * 21; hour++) told.put(END.minus(Duration.ofHours(hour)), count);
        return told;
    }

    private static void silence(Map<Instant, Long> told, String from, int hours) {
        for (int hour = 0; hour < hours; hour++) told.remove(Instant.parse(from).plus(Duration.ofHours(hour)));
    }
}
