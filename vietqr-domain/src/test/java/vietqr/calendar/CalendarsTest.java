package vietqr.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.Now;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Days that people change, on the real database. */
class CalendarsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Far from the days that other tests count. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2032, 6, 16);

    private static final Person ADMIN = person(Role.ADMIN);
    private final FakeEvent<CalendarChanged> changed = new FakeEvent<>();

    private static Person person(Role role) {
        return new Person(role.ordinal() + 1L, role + "@example.vn", role.name(), Set.of(role), Language.EN);
    }

    private boolean does(Predicate<Calendars> work) {
        return DATABASE.inTransaction(
                em -> work.test(new Calendars(em, new Now(), changed, Settings.read(name -> null))));
    }

    @Test
    void aChangedDayHoldsUntilItIsRestored() {
        SpecialDay storm = new SpecialDay(WEDNESDAY, DayKind.OFF, "Bão");
        assertThat(does(days -> days.change(ADMIN, storm))).isTrue();
        assertThat(does(days -> days.change(ADMIN, new SpecialDay(WEDNESDAY, DayKind.OFF, "Bão lớn"))))
                .isTrue();

        assertThat(does(days -> days.current().isBusinessDay(WEDNESDAY))).isFalse();
        assertThat(does(days -> days.changes(2032).get(WEDNESDAY).what().name().equals("Bão lớn")))
                .isTrue();
        assertThat(does(days -> days.changes(2031).isEmpty())).isTrue();
        assertThat(does(days -> days.restore(ADMIN, WEDNESDAY))).isTrue();
        assertThat(does(days -> days.current().isBusinessDay(WEDNESDAY))).isTrue();
        assertThat(changed.fired()).containsOnly(new CalendarChanged(WEDNESDAY)).hasSize(3);
    }

    @Test
    void onlyWhoeverRunsTheGatewayChangesIt() {
        SpecialDay storm = new SpecialDay(WEDNESDAY.plusDays(1), DayKind.OFF, "Bão");

        assertThat(does(days -> days.change(person(Role.OWNER), storm))).isFalse();
        assertThat(does(days -> days.restore(person(Role.FINANCE), storm.day())))
                .isFalse();
        assertThat(does(days -> days.current().isBusinessDay(storm.day()))).isTrue();
        assertThat(changed.fired()).isEmpty();
    }
}
