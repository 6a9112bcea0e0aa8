package vietqr.idempotency;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.idempotency.Outcome.Answered;
import vietqr.idempotency.Outcome.NotDone;
import vietqr.idempotency.Outcome.Reason;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.settings.MasterKey;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RepeatsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Vault VAULT = new Vault(
            MasterKey.parse("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").orElseThrow());
    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);

    private final SettableClock clock = new SettableClock(new Now().get());
    private long merchant;
    private int done;

    @BeforeEach
    void aMerchant() {
        merchant = DATABASE.inTransaction(
                em -> new Merchants(em, new Now()).add("Repeats").id());
    }

    @Test
    void theFirstCallIsDoneAndItsRepeatAnsweredAlike() {
        assertThat(once(ONE)).isEqualTo(new Answered("done 1", false));
        assertThat(once(ONE)).isEqualTo(new Answered("done 1", true));
    }

    @Test
    void theSameNameForSomethingElseIsAConflict() {
        once(ONE);

        assertThat(once(OTHER)).isEqualTo(new NotDone(Reason.DIFFERENT));
        assertThat(done).isEqualTo(1);
    }

    @Test
    void namesOfOthersDoNotMatter() {
        once(ONE);
        aMerchant();

        assertThat(once(OTHER)).isEqualTo(new Answered("done 2", false));
    }

    @Test
    void aDayLaterTheNameIsFree() {
        once(ONE);
        clock.advance(Repeats.KEPT_FOR.plusSeconds(1));

        assertThat(once(OTHER)).isEqualTo(new Answered("done 2", false));
    }

    @Test
    void workThatFailsLeavesTheNameFree() {
        assertThatThrownBy(() -> with(repeats -> repeats.once(call(ONE), () -> {
                    throw new IllegalStateException("refused");
                })))
                .hasMessage("refused");

        assertThat(once(OTHER)).isEqualTo(new Answered("done 1", false));
    }

    @Test
    void anAnswerThatHoldsNoMoreIsReplacedByAFreshOneThatIsGivenAgain() {
        assertThat(onceWhile(true)).isEqualTo(new Answered("done 1", false));
        assertThat(onceWhile(true)).isEqualTo(new Answered("done 1", true));
        assertThat(onceWhile(false)).isEqualTo(new Answered("done 2", false));
        assertThat(onceWhile(true)).isEqualTo(new Answered("done 2", true));
    }

    @Test
    void workOutsideATransactionIsDoneOnceToo() {
        assertThat(outside()).isEqualTo(new Answered("done 1", false));
        assertThat(outside()).isEqualTo(new Answered("done 1", true));
    }

    @Test
    void whatIsADayOldIsSweptAndNothingElse() {
        once(ONE);
        clock.advance(Duration.ofHours(23));
        with(Repeats::sweep);
        assertThat(once(ONE)).isEqualTo(new Answered("done 1", true));

        clock.advance(Duration.ofHours(2));
        assertThat(with(Repeats::sweep)).isPositive();
    }

    @Test
    void answersAreKeptSealedForSomeHoldSecrets() {
        once(ONE);

        Object kept = DATABASE.inTransaction(
                em -> em.createNativeQuery("select body from idempotent_answer where merchant_id = ?")
                        .setParameter(1, merchant)
                        .getSingleResult());
        assertThat((String) kept).doesNotContain("done").isNotEqualTo(VAULT.seal("done 1"));
        assertThat(VAULT.open((String) kept)).isEqualTo("done 1");
    }

    @Test
    void aDeadlockIsTriedOnceMore() {
        Troubled store = new Troubled(1213, 1);

        assertThat(new Repeats(store, new Now()).once(call(ONE), () -> "done")).isEqualTo(new Answered("done", false));
        assertThat(new Repeats(new Troubled(1213, 1), new Now()).onceOutside(call(ONE), () -> "done"))
                .isEqualTo(new Answered("done", false));
        assertThat(store.asked).isEqualTo(2);
    }

    @Test
    void whoeverIsInTheWayStillMayBeWaitedForByTheCaller() {
        for (int code : List.of(1213, 1205)) {
            Troubled store = new Troubled(code, 9);
            Repeats repeats = new Repeats(store, new Now());

            assertThat(repeats.once(call(ONE), () -> "done")).isEqualTo(new NotDone(Reason.RUNNING));
            assertThat(store.asked).as("a lock is waited for once").isEqualTo(code == 1213 ? 2 : 1);
            assertThat(repeats.onceOutside(call(ONE), () -> "done")).isEqualTo(new NotDone(Reason.RUNNING));
        }
    }

    @Test
    void otherTroubleOfTheDatabaseComesOut() {
        Repeats repeats = new Repeats(new Troubled(1146, 1), new Now());

        assertThatThrownBy(() -> repeats.once(call(ONE), () -> "done")).hasMessage("of the container");
    }

    /** Fails so many times as the container does when a commit fails: without an exception of persistence's own. */
    private static final class Troubled extends AnswerStore {
        private final int code;
        private final int times;
        private int asked;

        Troubled(int code, int times) {
            this.code = code;
            this.times = times;
        }

        @Override
        Outcome inOneTransaction(Repeatable call, Predicate<String> holds, Supplier<String> work) {
            fail();
            return new Answered(work.get(), false);
        }

        @Override
        Optional<Outcome> claim(Repeatable call, Duration lease) {
            fail();
            return Optional.empty();
        }

        @Override
        void write(Repeatable call, String body) {
            asked = 0;
        }

        private void fail() {
            if (++asked <= times)
                throw new IllegalStateException(
                        "of the container", new IllegalStateException(new SQLException("in the way", "40001", code)));
        }
    }

    private Outcome once(String fingerprint) {
        return with(repeats -> repeats.once(call(fingerprint), () -> "done " + ++done));
    }

    private Outcome onceWhile(boolean holds) {
        return with(repeats -> repeats.once(call(ONE), answer -> holds, () -> "done " + ++done));
    }

    private Outcome outside() {
        return with(repeats -> repeats.onceOutside(call(ONE), () -> "done " + ++done));
    }

    private Repeatable call(String fingerprint) {
        return new Repeatable(merchant, "name", fingerprint);
    }

    private <T> T with(Function<Repeats, T> use) {
        Now now = new Now(clock);
        return DATABASE.inTransaction(em -> use.apply(new Repeats(new AnswerStore(em, VAULT, now), now)));
    }
}
