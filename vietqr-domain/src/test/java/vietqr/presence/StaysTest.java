package vietqr.presence;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

class StaysTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private long person;
    private long here;
    private long elsewhere;

    @BeforeEach
    void somebodyIsSignedInTwice() {
        person = DATABASE.inTransaction(em -> Register.of(em, now)
                .add("s" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-dai", Set.of(Role.OWNER))
                .id());
        here = in(stays -> stays.begin(person, "192.0.2.1", "Browser"));
        elsewhere = in(stays -> stays.begin(person, "192.0.2.2", "x".repeat(300)));
    }

    @Test
    void whatIsEndedFromElsewhereDoesNotGoOn() {
        assertThat(revoke(person, elsewhere)).isTrue();
        assertThat(goesOn(elsewhere)).isFalse();
        assertThat(goesOn(here)).isTrue();
        assertThat(revoke(person, elsewhere)).as("twice").isFalse();
    }

    @Test
    void nobodyEndsWhatIsSomebodyElses() {
        assertThat(revoke(person + 1, here)).isFalse();
        assertThat(goesOn(here)).isTrue();
        assertThat(goesOn(1)).isFalse();
    }

    @Test
    void allOthersEndAtOnce() {
        int ended = in(stays -> stays.revokeOthers(person, here));
        assertThat(ended).isEqualTo(1);
        assertThat(all()).extracting(Stay::id).containsExactly(here);
    }

    @Test
    void whoHasBeenIdleForHalfAnHourIsNotThereAnyMore() {
        clock.advance(Duration.ofMinutes(29));
        in(stays -> stays.goesOn(here));
        clock.advance(Duration.ofMinutes(2));
        assertThat(all()).extracting(Stay::id).containsExactly(here);
    }

    @Test
    void theOldOnesAreForgotten() {
        clock.advance(Duration.ofDays(31));
        long forgotten = in(Stays::forget);
        assertThat(forgotten).isGreaterThanOrEqualTo(2);
        assertThat(goesOn(here)).isFalse();
    }

    private boolean goesOn(long stay) {
        return in(stays -> stays.goesOn(stay));
    }

    private boolean revoke(long whose, long stay) {
        return in(stays -> stays.revoke(whose, stay));
    }

    private List<Stay> all() {
        return in(stays -> stays.of(person));
    }

    private <T> T in(Function<Stays, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new Stays(em, new AuditLog(em, now), now)));
    }
}
