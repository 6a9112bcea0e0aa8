package vietqr.idempotency;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.idempotency.Outcome.Answered;
import vietqr.idempotency.Outcome.NotDone;
import vietqr.idempotency.Outcome.Reason;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RepeatsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

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

    private Outcome once(String fingerprint) {
        return with(repeats -> repeats.once(call(fingerprint), () -> "done " + ++done));
    }

    private Outcome outside() {
        return with(repeats -> repeats.onceOutside(call(ONE), () -> "done " + ++done));
    }

    private Repeatable call(String fingerprint) {
        return new Repeatable(merchant, "name", fingerprint);
    }

    private <T> T with(Function<Repeats, T> use) {
        Now now = new Now(clock);
        return DATABASE.inTransaction(em -> use.apply(new Repeats(new AnswerStore(em, now), now)));
    }
}
