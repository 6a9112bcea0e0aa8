package vietqr.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.identity.Language;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HolidayFileTest {
    private static final BusinessCalendar SHIPPED = BusinessCalendar.of(HolidayFile.shipped());

    @Test
    void inEveryShippedYearTetAndTheDayOfTheHungKingsAreWhereTheMoonHasThem() {
        for (int year = 2024; year <= 2032; year++) {
            LocalDate tet = LunarDay.of(1, 1, year);
            IntStream.rangeClosed(-1, 3).mapToObj(tet::plusDays).forEach(day -> assertThat(SHIPPED.isBusinessDay(day))
                    .as("Tết " + day)
                    .isFalse());
            LocalDate hung = LunarDay.of(10, 3, year);
            assertThat(SHIPPED.special(hung)).as("Giỗ Tổ " + hung).hasValueSatisfying(day -> assertThat(day.name())
                    .contains("Hùng Vương"));
        }
    }

    /** In 2030 Vietnam begins the year a day before China. */
    @ParameterizedTest
    @CsvSource({"2024, 2024-02-10", "2025, 2025-01-29", "2026, 2026-02-17", "2027, 2027-02-06", "2030, 2030-02-02"})
    void theWitnessItselfIsRight(int year, LocalDate tet) {
        assertThat(LunarDay.of(1, 1, year)).isEqualTo(tet);
    }

    @Test
    void theFixedHolidaysAreOffInEveryYear() {
        for (int year = 2024; year <= 2032; year++)
            for (MonthDay day : List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2)))
                assertThat(SHIPPED.isBusinessDay(day.atYear(year)))
                        .as(day + " " + year)
                        .isFalse();
    }

    @Test
    void whatIsWorkedOnAWeekendStandsForADayOffInTheSameYear() {
        List<SpecialDay> made = HolidayFile.shipped().stream()
                .filter(day -> day.kind() == DayKind.WORK)
                .toList();

        assertThat(made).hasSizeGreaterThan(3);
        assertThat(made).allMatch(day -> day.day().getDayOfWeek().getValue() > 5);
        for (SpecialDay day : made)
            assertThat(SHIPPED.year(day.day().getYear()).values())
                    .anyMatch(other -> other.name().startsWith("Nghỉ hoán đổi"));
    }

    @Test
    void theOperatorsLinesAreRead() throws IOException {
        List<SpecialDay> days = read("\uFEFF# mine\n\n2026-03-10 off\n 2026-03-14  WORK  Làm bù ");

        assertThat(days)
                .containsExactly(
                        new SpecialDay(LocalDate.of(2026, 3, 10), DayKind.OFF, ""),
                        new SpecialDay(LocalDate.of(2026, 3, 14), DayKind.WORK, "Làm bù"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01 off", "1.1.2026 off Tết", "2026-01-01", "2026-01-01 holiday Tết"})
    void aWrongLineIsNamed(String line) {
        assertThatThrownBy(() -> read("# one\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("mine.txt, line 2: ", "such as");
    }

    @Test
    void everyShippedDayHasItsNameInBothLanguages() {
        for (SpecialDay day : HolidayFile.shipped())
            assertThat(day.name(Language.VI)).as(day.toString()).isNotEqualTo(day.name(Language.EN));
        SpecialDay own = new SpecialDay(LocalDate.EPOCH, DayKind.OFF, "Bão");
        assertThat(own.name(Language.EN)).isEqualTo("Bão");
    }

    @Test
    void aDayThatIsThereTwiceIsNamed() {
        assertThatThrownBy(() -> read("2026-01-01 off\n2026-01-01 work")).hasMessageContaining("line 2", "twice");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> HolidayFile.of(Path.of("nowhere.txt"))).hasMessageContaining("nowhere.txt");
    }

    private static List<SpecialDay> read(String text) throws IOException {
        return HolidayFile.read(new StringReader(text), "mine.txt");
    }
}
