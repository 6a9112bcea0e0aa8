package vietqr.identity;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.identity.SignInResult.Refused;
import vietqr.identity.SignInResult.SignedIn;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.testing.TestDatabase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String PASSWORD = "dung-la-mat-khau";
    private static final Instant START = Instant.parse("2026-11-23T08:00:00.123456Z");

    private String email;
    private String address;
    private Person person;
    private Instant time = START;

    @BeforeEach
    void aPersonMaySignIn() {
        email = "p" + Ids.next() + "@shop.example";
        address = "2001:db8:" + Long.toHexString(Ids.next() & 0xffff) + ":"
                + Long.toHexString(Ids.next() >> 16 & 0xffff) + "::1";
        person = DATABASE.inTransaction(em -> people(em).add(email, "Person", PASSWORD, EnumSet.of(Role.CASHIER)));
    }

    @Test
    void rightPasswordOpens() {
        assertThat(attempt(" " + email.toUpperCase() + " ", PASSWORD)).isEqualTo(new SignedIn(person));
    }

    @Test
    void wrongPasswordAndUnknownPersonAreRefusedAlike() {
        assertThat(attempt(email, "wrong")).isEqualTo(new Refused(Duration.ZERO));
        assertThat(attempt("nobody@shop.example", PASSWORD)).isEqualTo(new Refused(Duration.ZERO));
    }

    @Test
    void disabledPersonIsRefusedAndEnabledAgainIsNot() {
        DATABASE.run(em -> people(em).disable(person.id()));
        assertThat(attempt(email, PASSWORD)).isEqualTo(new Refused(Duration.ZERO));
        assertThat(DATABASE.<Boolean>inTransaction(
                        em -> people(em).active(person.id()).isPresent()))
                .isFalse();
        DATABASE.run(em -> people(em).enable(person.id()));
        assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void sixthGuessIsNotEvenReadUntilTheWindowIsOver() {
        for (int i = 0; i < 5; i++) assertThat(attempt(email, "wrong")).isEqualTo(new Refused(Duration.ZERO));

        time = START.plus(Duration.ofMinutes(5));
        assertThat(attempt(email, PASSWORD)).isEqualTo(new Refused(Duration.ofMinutes(10)));

        time = START.plus(SignInThrottle.WINDOW);
        assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void someoneElsesGuessesElsewhereDoNotKeepThePersonOut() {
        String home = address;
        address = "198.51.100.7";
        for (int i = 0; i < 6; i++) attempt(email, "wrong");
        address = home;
        assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void oneAddressMayNotTryManyPeople() {
        for (int i = 0; i < 30; i++) count(Ids.next() + "@shop.example");
        assertThat(count(Ids.next() + "@shop.example")).isEqualTo(SignInThrottle.WINDOW);
    }

    @Test
    void goodSignInForgivesTheSlipsBefore() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) attempt(email, "wrong");
            assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
        }
    }

    @Test
    void guessesSentSideBySideAreCountedOneByOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Duration> guess = () -> count(email);
        int letThrough = 0;
        for (Future<Duration> wait :
                threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> guess).toList(), 60, TimeUnit.SECONDS))
            if (wait.get().isZero()) letThrough++;
        threads.shutdown();
        assertThat(letThrough).isEqualTo(5);
    }

    @Test
    void countersOfPastWindowsAreSweptAway() {
        count(email);
        time = START.plus(Duration.ofDays(1));
        for (int i = 0; i < 20; i++) count("q" + i + email);
        Number old = (Number) DATABASE.inTransaction(em -> em.createNativeQuery(
                        "select count(*) from sign_in_throttle where window_start < '2026-11-23 09:00:00'")
                .getSingleResult());
        assertThat(old.intValue()).isZero();
    }

    @Test
    void addingTwiceKeepsTheFirst() {
        Person again = DATABASE.inTransaction(
                em -> people(em).add(email, "Other name", "another password", EnumSet.of(Role.ADMIN)));
        assertThat(again).isEqualTo(person);
        assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void hashWithOldParametersIsReplacedAtSignIn() {
        String weak = com.password4j.Argon2Function.getInstance(8192, 1, 1, 32, com.password4j.types.Argon2.ID)
                .hash(PASSWORD, "a salt of sixteen")
                .getResult();
        DATABASE.run(em -> new Users(em).locked(person.id()).rehash(weak));
        assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
        String now =
                DATABASE.inTransaction(em -> new Users(em).locked(person.id()).passwordHash());
        assertThat(Passwords.outdated(now)).isFalse();
        assertThat(attempt(email, PASSWORD)).isInstanceOf(SignedIn.class);
    }

    @Test
    void languageIsKeptOnceItIsChosen() {
        assertThat(person.chosenLanguage()).isEmpty();
        DATABASE.run(em -> people(em).prefer(person.id(), Language.EN));
        assertThat(DATABASE.inTransaction(em -> people(em).active(person.id()).orElseThrow())
                        .language())
                .isEqualTo(Language.EN);
    }

    private SignInResult attempt(String typedEmail, String password) {
        return DATABASE.inTransaction(em -> new SignIn(throttle(em), new Credentials(new Users(em), now()))
                .attempt(new SignInAttempt(typedEmail, password, address)));
    }

    private Duration count(String typedEmail) {
        return DATABASE.inTransaction(em -> throttle(em).count(new SignInAttempt(typedEmail, "wrong", address)));
    }

    private People people(EntityManager em) {
        return new People(new Users(em), now());
    }

    private SignInThrottle throttle(EntityManager em) {
        return new SignInThrottle(new AttemptCounters(em), now());
    }

    private Now now() {
        return new Now(Clock.fixed(time, ZoneOffset.UTC));
    }
}
