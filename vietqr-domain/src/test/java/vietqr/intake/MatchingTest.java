package vietqr.intake;

import org.junit.jupiter.api.Test;
import vietqr.intake.Matching.Facts;
import vietqr.intake.Matching.Money;
import vietqr.intake.Matching.Objection;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentKind;

import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class MatchingTest {
    private static final Instant ASKED = Instant.parse("2026-01-05T03:00:00Z");

    @Test
    void anotherAccountAndMoneyThatGoesTheOtherWayAreNotForTheRequest() {
        for (PaymentKind kind : PaymentKind.values()) {
            Facts request = new Facts(kind, 7, Direction.C, Vnd.of(150_000), Optional.empty());
            assertThat(Matching.objection(request, new Money(8, Direction.C, Vnd.of(150_000), ASKED)))
                    .contains(Objection.OTHER_ACCOUNT);
            assertThat(Matching.objection(request, new Money(7, Direction.D, Vnd.of(150_000), ASKED)))
                    .contains(Objection.OTHER_DIRECTION);
            assertThat(Matching.objection(request, credit(150_000))).isEmpty();
        }
    }

    @Test
    void aStaticCodeTakesAnyAmount() {
        Facts request = new Facts(PaymentKind.STATIC, 7, Direction.C, Vnd.ZERO, Optional.empty());
        assertThat(Matching.objection(request, credit(1))).isEmpty();
        assertThat(Matching.rule(request, credit(1))).isEqualTo(MatchRule.STANDING);
    }

    @Test
    void aSemiDynamicCodeTakesItsOwnAmountOnly() {
        Facts request = new Facts(PaymentKind.SEMI_DYNAMIC, 7, Direction.C, Vnd.of(150_000), Optional.empty());
        assertThat(Matching.objection(request, credit(150_000))).isEmpty();
        assertThat(Matching.objection(request, credit(150_001))).contains(Objection.OTHER_AMOUNT);
    }

    private static Money credit(long amount) {
        return new Money(7, Direction.C, Vnd.of(amount), ASKED);
    }
}
