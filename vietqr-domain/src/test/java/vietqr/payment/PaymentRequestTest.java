package vietqr.payment;

import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;

import java.security.SecureRandom;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentRequestTest {
    private static final Instant ASKED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LAST = ASKED.plus(PaymentRequest.PAYABLE_FOR);

    @Test
    void waitingRequestExpiresAfterTheLastMomentItCanBePaid() {
        PaymentRequest request = request(PaymentKind.DYNAMIC);
        assertThat(request.expired(LAST)).isFalse();
        assertThat(request.expired(LAST.plusNanos(1000))).isTrue();
    }

    @Test
    void paidAndCancelledRequestsAndStandingCodesDoNotExpire() {
        PaymentRequest paid = request(PaymentKind.DYNAMIC);
        paid.take(paid.balance().receive(paid.amount(), ASKED));
        PaymentRequest cancelled = request(PaymentKind.DYNAMIC);
        cancelled.take(cancelled.balance().cancel(ASKED));
        for (PaymentRequest other : new PaymentRequest[] {paid, cancelled, request(PaymentKind.STATIC)})
            assertThat(other.expired(LAST.plusSeconds(1))).isFalse();
    }

    @Test
    void whatHasNotBeenMarkedAsExpiredCountsAsSuch() {
        PaymentRequest request = request(PaymentKind.DYNAMIC);
        assertThat(request.stateAt(LAST)).isEqualTo(PaymentState.WAITING);
        assertThat(request.stateAt(LAST.plusNanos(1000))).isEqualTo(PaymentState.EXPIRED);
    }

    @Test
    void isNotPaidWhileSomethingIsMissing() {
        PaymentRequest request = request(PaymentKind.DYNAMIC);
        request.take(request.balance().receive(Vnd.of(400), ASKED));
        assertThat(request.paidAt()).isEmpty();
        request.take(request.balance().receive(Vnd.of(600), LAST));
        assertThat(request.paidAt()).contains(LAST);
    }

    @Test
    void theCodeForTheRestSaysTheSameButForTheAmount() {
        String all = new CodeText("11").of("970422", "0123456789", Vnd.of(1000), "VQR1 THANH TOAN");

        String rest = request(PaymentKind.DYNAMIC, all).payloadFor(Vnd.of(400));

        assertThat(rest).isEqualTo(new CodeText("11").of("970422", "0123456789", Vnd.of(400), "VQR1 THANH TOAN"));
    }

    private static PaymentRequest request(PaymentKind kind) {
        return request(kind, "");
    }

    private static PaymentRequest request(PaymentKind kind, String payload) {
        PaymentCode code = PaymentCode.draw(kind, new SecureRandom());
        String standingKey = kind.standing() ? "key" : null;
        return new PaymentRequest(
                new Asked.Draft(
                        kind,
                        standingKey,
                        Direction.C,
                        1,
                        2,
                        code,
                        Vnd.of(1000),
                        "",
                        payload,
                        null,
                        Asking.echo("", null, "")),
                ASKED);
    }
}
