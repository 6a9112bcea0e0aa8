package vietqr.calendar;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BusinessCalendarTest {
    private static final BusinessCalendar VIETNAM = BusinessCalendar.of(HolidayFile.shipped());

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2033, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aTermEndsOnABusinessDay(@ForAll("days") LocalDate start, @ForAll @IntRange(max = 60) int days) {
        LocalDate end = VIETNAM.after(start, days);

        assertThat(VIETNAM.isBusinessDay(end)).isTrue();
        assertThat(end).isAfterOrEqualTo(start);
    }

    @Property
    void itHasAsManyBusinessDaysAsItsLength(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int days) {
        assertThat(VIETNAM.between(start, VIETNAM.after(start, days))).isEqualTo(days);
    }

    @Property
    void twoTermsAfterEachOtherAreOneLongTerm(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int first,
            @ForAll @IntRange(min = 1, max = 30) int second) {
        assertThat(VIETNAM.after(VIETNAM.after(start, first), second)).isEqualTo(VIETNAM.after(start, first + second));
    }

    @Property
    void whoeverBeginsLaterNeverEndsEarlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 20) int later,
            @ForAll @IntRange(max = 40) int days) {
        assertThat(VIETNAM.after(start.plusDays(later), days)).isAfterOrEqualTo(VIETNAM.after(start, days));
    }

    @Property
    void countedBackwardsItIsTheSameBelowZero(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        assertThat(VIETNAM.between(one, other)).isEqualTo(-VIETNAM.between(other, one));
    }

    @Test
    void overTetNobodyWorks() {
        LocalDate lastDayBefore = LocalDate.of(2026, 2, 13);

        assertThat(VIETNAM.after(lastDayBefore, 1)).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(VIETNAM.after(LocalDate.of(2026, 2, 17), 0)).isEqualTo(LocalDate.of(2026, 2, 23));
    }

    @Test
    void aMovedWorkingDayCountsAndTheDayItStandsForDoesNot() {
        LocalDate saturday = LocalDate.of(2026, 8, 22);
        LocalDate monday = LocalDate.of(2026, 8, 31);

        assertThat(VIETNAM.isBusinessDay(saturday)).isTrue();
        assertThat(VIETNAM.isBusinessDay(monday)).isFalse();
        assertThat(VIETNAM.isBusinessDay(saturday.plusWeeks(2))).isFalse();
        assertThat(VIETNAM.after(LocalDate.of(2026, 8, 28), 1)).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @Test
    void aChangedDayWinsOverTheList() {
        LocalDate tet = LocalDate.of(2026, 2, 17);
        LocalDate tuesday = LocalDate.of(2026, 3, 10);
        BusinessCalendar changed = VIETNAM.with(
                List.of(new SpecialDay(tet, DayKind.USUAL, ""), new SpecialDay(tuesday, DayKind.OFF, "Bão")));

        assertThat(changed.isBusinessDay(tet)).isTrue();
        assertThat(changed.isBusinessDay(tuesday)).isFalse();
        assertThat(VIETNAM.isBusinessDay(tet)).isFalse();
        assertThat(changed.special(tuesday)).map(SpecialDay::name).contains("Bão");
    }

    @Test
    void yearsWithoutAListHaveWeekendsOnly() {
        BusinessCalendar bare = BusinessCalendar.of(List.of());

        assertThat(bare.isBusinessDay(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(bare.isBusinessDay(LocalDate.of(2026, 1, 3))).isFalse();
        assertThat(bare.lastYear()).isEmpty();
        assertThat(VIETNAM.lastYear()).hasValue(2032);
    }

    @Test
    void endlessTermsAreRefused() {
        assertThatThrownBy(() -> VIETNAM.after(LocalDate.EPOCH, BusinessCalendar.MOST_DAYS + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VIETNAM.after(LocalDate.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
