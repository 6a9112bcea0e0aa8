package vietqr.preference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.preference.SavedFilters.Saved;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

class SavedFiltersTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String PAGE = "/payments/list.xhtml";

    private long person;

    @BeforeEach
    void somebodyLooksAtLists() {
        person = person();
    }

    @Test
    void aFilterIsFoundAgainByItsOwnerOnItsPage() {
        assertThat(save("Chờ tiền", "state=WAITING&from=2026-11-01")).isEqualTo(Saved.DONE);

        assertThat(links()).containsExactly(PAGE + "?state=WAITING&from=2026-11-01");
        List<SavedFilter> ofAnotherPage = in(filters -> filters.of(person, "/refunds/list.xhtml"));
        List<SavedFilter> ofSomebodyElse = in(filters -> filters.of(person(), PAGE));
        assertThat(ofAnotherPage).isEmpty();
        assertThat(ofSomebodyElse).isEmpty();
    }

    @Test
    void theSameNameStandsForTheNewerOne() {
        save("Chờ", "state=WAITING");
        save(" Chờ ", "state=EXPIRED");

        assertThat(links()).containsExactly(PAGE + "?state=EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "state=<b>", "//elsewhere.example", "a=b#c", "a=\"b"})
    void whatIsNoFilterIsNotKept(String query) {
        assertThat(save("Chờ", query)).isEqualTo(Saved.EMPTY);
        assertThat(links()).isEmpty();
    }

    @Test
    void whatHasNoNameOrNoPageOfOursIsNotKept() {
        assertThat(save("  ", "state=WAITING")).isEqualTo(Saved.EMPTY);
        Saved elsewhere = in(filters -> filters.save(person, "https://elsewhere.example", "x", "a=b"));
        assertThat(elsewhere).isEqualTo(Saved.EMPTY);
    }

    @Test
    void thereIsAnEnd() {
        for (int i = 0; i < 20; i++) assertThat(save("n" + i, "a=" + i)).isEqualTo(Saved.DONE);

        assertThat(save("one more", "a=b")).isEqualTo(Saved.TOO_MANY);
        assertThat(save("n3", "a=new")).isEqualTo(Saved.DONE);
        assertThat(links()).hasSize(20).contains(PAGE + "?a=new");
    }

    @Test
    void onlyTheOwnerForgetsIt() {
        save("Chờ", "state=WAITING");
        long id = in(filters -> filters.of(person, PAGE)).get(0).id();
        long other = person();

        in(filters -> forget(filters, other, id));
        assertThat(links()).hasSize(1);
        in(filters -> forget(filters, person, id));
        assertThat(links()).isEmpty();
    }

    private static boolean forget(SavedFilters filters, long personId, long filterId) {
        filters.forget(personId, filterId);
        return true;
    }

    private Saved save(String name, String query) {
        return in(filters -> filters.save(person, PAGE, name, query));
    }

    private List<String> links() {
        return in(filters -> filters.of(person, PAGE)).stream()
                .map(SavedFilter::link)
                .toList();
    }

    private static long person() {
        return DATABASE.inTransaction(em -> Register.of(em, new Now())
                .add("f" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-dai", Set.of(Role.OWNER))
                .id());
    }

    private static <T> T in(Function<SavedFilters, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new SavedFilters(em, new Now())));
    }
}
