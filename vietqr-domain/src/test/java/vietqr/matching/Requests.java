package vietqr.matching;

import vietqr.kernel.Vnd;
import vietqr.payment.Balance;
import vietqr.payment.Direction;
import vietqr.payment.OrderKey;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentState;

import java.time.Instant;
import java.util.Optional;

/** Requests as matching sees them, made by hand. */
final class Requests {
    static final Instant ASKED = Instant.parse("2026-01-05T03:00:00Z");
    private static final Instant LAST = ASKED.plusSeconds(15 * 86_400);

    private Requests() {}

    static Candidate request(long id, String code, long account, long amount, String orderId, PaymentState state) {
        Vnd asked = Vnd.of(amount);
        Vnd received =
                switch (state) {
                    case PAID -> asked;
                    case UNDERPAID -> Vnd.of(amount / 2);
                    default -> Vnd.ZERO;
                };
        Balance balance = new Balance(
                asked,
                LAST,
                state,
                received,
                Vnd.ZERO,
                Vnd.ZERO,
                Optional.of(ASKED).filter(at -> !received.isZero()),
                Optional.of(ASKED).filter(at -> state == PaymentState.CANCELLED));
        return new Candidate(
                id,
                new PaymentCode(code),
                PaymentKind.DYNAMIC,
                account,
                Direction.C,
                asked,
                OrderKey.of(orderId),
                Optional.of(balance));
    }

    static Candidate standing(long id, PaymentKind kind, String code, long account, long amount) {
        return new Candidate(
                id,
                new PaymentCode(code),
                kind,
                account,
                Direction.C,
                Vnd.of(amount),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a code may have been meant by what is written. */
    static boolean near(String written, PaymentCode code) {
        return CodesInText.of(written).nearby().contains(code);
    }
}
