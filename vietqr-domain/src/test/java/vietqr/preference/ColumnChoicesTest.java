package vietqr.preference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.TestDatabase;

import java.util.Collections;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnChoicesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String PAGE = "/payments/list.xhtml";

    private long person;

    @BeforeEach
    void somebodyLooksAtLists() {
        person = person();
    }

    @Test
    void allColumnsAreSeenUntilSomebodyHidesOne() {
        assertThat(hidden(person, PAGE)).isEmpty();

        hide(PAGE, "payments.order", "payments.terminal");

        assertThat(hidden(person, PAGE)).containsExactlyInAnyOrder("payments.order", "payments.terminal");
        assertThat(hidden(person, "/movements/list.xhtml")).isEmpty();
        assertThat(hidden(person(), PAGE)).isEmpty();
    }

    @Test
    void theLastChoiceHoldsAndHidingNothingShowsAll() {
        hide(PAGE, "payments.order");
        hide(PAGE, "payments.when");
        assertThat(hidden(person, PAGE)).containsExactly("payments.when");

        hide(PAGE);
        assertThat(hidden(person, PAGE)).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsNoColumnOfAPageIsNotKept() {
        hide("https://elsewhere.example", "payments.order");
        hide(PAGE, "payments.order drop");
        hide(PAGE, "");
        hide(PAGE, Collections.nCopies(21, "payments.order").toArray(String[]::new));

        assertThat(kept()).isZero();
    }

    private void hide(String page, String... columns) {
        DATABASE.run(em -> new ColumnChoices(em, new Now()).hide(person, page, List.of(columns)));
    }

    private static Set<String> hidden(long personId, String page) {
        return DATABASE.inTransaction(em -> new ColumnChoices(em, new Now()).hidden(personId, page));
    }

    private long kept() {
        return DATABASE.inTransaction(
                em -> em.createQuery("select count(c) from ColumnChoice c where c.userId = :person", Long.class)
                        .setParameter("person", person)
                        .getSingleResult());
    }

    private static long person() {
        return DATABASE.inTransaction(em -> Register.of(em, new Now())
                .add("c" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-dai", Set.of(Role.OWNER))
                .id());
    }
}
