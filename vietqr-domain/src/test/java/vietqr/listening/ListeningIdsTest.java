package vietqr.listening;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.testing.TestDatabase;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

/** An id to listen by is one person's, one at a time, and is kept so that nobody can read it. */
class ListeningIdsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Now now = new Now();
    private Person person;
    private String id;

    @BeforeEach
    void somebodyHasOne() {
        person = person();
        assertThat(madeAt()).isEmpty();
        id = in(ids -> ids.make(person));
    }

    @Test
    void itIsUnguessableKeptAsItsHashAndRecognised() {
        assertThat(id).matches("[A-Za-z0-9_-]{43}");
        assertThat(kept()).isEqualTo(Sha256.hex(id));
        assertThat(whose(id)).map(Person::id).hasValue(person.id());
        assertThat(whose(kept())).isEmpty();
        assertThat(whose("")).isEmpty();
        assertThat(madeAt()).isPresent();
    }

    @Test
    void anotherTakesItsPlaceAndNobodyElsesIsTouched() {
        Person other = person();
        String others = in(ids -> ids.make(other));

        String next = in(ids -> ids.make(person));

        assertThat(whose(id)).isEmpty();
        assertThat(whose(next)).map(Person::id).hasValue(person.id());
        assertThat(whose(others)).map(Person::id).hasValue(other.id());
    }

    @Test
    void whatIsWithdrawnIsGoodForNothingAndEachStepIsWrittenDown() {
        in(ids -> ids.make(person));
        withdraw();
        withdraw();

        assertThat(whose(id)).isEmpty();
        assertThat(madeAt()).isEmpty();
        assertThat(deeds()).isEqualTo("MADE SECRET_CHANGED REMOVED");
    }

    @Test
    void whoMayNotSignInAnyMoreIsNotKnownByItWhileThatLasts() {
        DATABASE.run(em -> Register.of(em, now).disable(person.id()));
        assertThat(whose(id)).isEmpty();
        DATABASE.run(em -> Register.of(em, now).enable(person.id()));
        assertThat(whose(id)).isPresent();
    }

    private Person person() {
        return DATABASE.inTransaction(em -> Register.of(em, now)
                .add("l" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-dai", Set.of(Role.CASHIER)));
    }

    private Optional<Person> whose(String one) {
        return in(ids -> ids.personOf(one));
    }

    private Optional<Instant> madeAt() {
        return in(ids -> ids.madeAt(person.id()));
    }

    private void withdraw() {
        in(ids -> {
            ids.withdraw(person);
            return null;
        });
    }

    private String kept() {
        return (String)
                DATABASE.inTransaction(em -> em.createNativeQuery("select hash from listening_id where user_id = ?")
                        .setParameter(1, person.id())
                        .getSingleResult());
    }

    private String deeds() {
        return (String) DATABASE.inTransaction(
                em -> em.createNativeQuery("select group_concat(deed order by id separator ' ') from audit_entry"
                                + " where thing = 'LISTENING_ID' and subject_id = ?")
                        .setParameter(1, person.id())
                        .getSingleResult());
    }

    private <T> T in(Function<ListeningIds, T> work) {
        return DATABASE.inTransaction(
                em -> work.apply(new ListeningIds(em, Register.of(em, now), new AuditLog(em, now), now)));
    }
}
