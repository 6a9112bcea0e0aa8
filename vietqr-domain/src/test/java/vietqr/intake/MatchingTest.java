package vietqr.intake;

import org.junit.jupiter.api.Test;
import vietqr.intake.Matching.Facts;
import vietqr.intake.Matching.Verdict;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentState;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class MatchingTest {
    private static final Instant ASKED = Instant.parse("2026-01-05T03:00:00Z");
    private static final OptionalLong ACCOUNT = OptionalLong.of(7);

    @Test
    void theExactAmountOnTheRightAccountPays() {
        assertThat(Matching.judge(waiting(), credit(150_000, ASKED), ACCOUNT)).isEqualTo(Verdict.EXACT);
    }

    @Test
    void anotherAccountDoesNotPay() {
        assertThat(Matching.judge(waiting(), credit(150_000, ASKED), OptionalLong.of(8)))
                .isEqualTo(Verdict.OTHER_ACCOUNT);
        assertThat(Matching.judge(waiting(), credit(150_000, ASKED), OptionalLong.empty()))
                .isEqualTo(Verdict.OTHER_ACCOUNT);
    }

    @Test
    void anotherAmountDoesNotPay() {
        assertThat(Matching.judge(waiting(), credit(149_999, ASKED), ACCOUNT)).isEqualTo(Verdict.OTHER_AMOUNT);
        assertThat(Matching.judge(waiting(), credit(150_001, ASKED), ACCOUNT)).isEqualTo(Verdict.OTHER_AMOUNT);
    }

    @Test
    void moneyThatLeavesDoesNotPay() {
        MovementFacts debit = new MovementFacts("t", "r", "0123", Direction.D, Vnd.of(150_000), "", ASKED);
        assertThat(Matching.judge(waiting(), debit, ACCOUNT)).isEqualTo(Verdict.OTHER_DIRECTION);
    }

    @Test
    void aPaidOrCancelledRequestIsNotPaidAgain() {
        for (PaymentState state : new PaymentState[] {PaymentState.PAID, PaymentState.CANCELLED}) {
            Facts request = new Facts(PaymentKind.DYNAMIC, 7, Direction.C, Vnd.of(150_000), state, ASKED);
            assertThat(Matching.judge(request, credit(150_000, ASKED), ACCOUNT)).isEqualTo(Verdict.NOT_WAITING);
        }
    }

    @Test
    void fifteenDaysLaterIsTheLastMoment() {
        Instant last = ASKED.plus(Duration.ofDays(15));
        assertThat(Matching.judge(waiting(), credit(150_000, last), ACCOUNT)).isEqualTo(Verdict.EXACT);
        assertThat(Matching.judge(waiting(), credit(150_000, last.plusMillis(1)), ACCOUNT))
                .isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void aStaticCodeTakesAnyAmountAtAnyTime() {
        Facts request = new Facts(PaymentKind.STATIC, 7, Direction.C, Vnd.ZERO, PaymentState.WAITING, ASKED);
        Instant yearsLater = ASKED.plus(Duration.ofDays(1000));
        assertThat(Matching.judge(request, credit(1, yearsLater), ACCOUNT)).isEqualTo(Verdict.STANDING);
        assertThat(Matching.judge(request, credit(1, yearsLater), OptionalLong.of(8)))
                .isEqualTo(Verdict.OTHER_ACCOUNT);
    }

    @Test
    void aSemiDynamicCodeTakesItsOwnAmountAgainAndAgain() {
        Facts request =
                new Facts(PaymentKind.SEMI_DYNAMIC, 7, Direction.C, Vnd.of(150_000), PaymentState.WAITING, ASKED);
        assertThat(Matching.judge(request, credit(150_000, ASKED), ACCOUNT)).isEqualTo(Verdict.STANDING);
        assertThat(Matching.judge(request, credit(149_999, ASKED), ACCOUNT)).isEqualTo(Verdict.OTHER_AMOUNT);
    }

    private static Facts waiting() {
        return new Facts(PaymentKind.DYNAMIC, 7, Direction.C, Vnd.of(150_000), PaymentState.WAITING, ASKED);
    }

    private static MovementFacts credit(long amount, Instant at) {
        return new MovementFacts("t", "r", "0123", Direction.C, Vnd.of(amount), "", at);
    }
}
