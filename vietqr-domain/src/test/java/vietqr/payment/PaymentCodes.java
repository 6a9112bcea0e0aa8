package vietqr.payment;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** Draws codes for the tests of higher rooms. */
public final class PaymentCodes {
    private PaymentCodes() {}

    public static PaymentCode draw(RandomGenerator random) {
        return PaymentCode.draw(PaymentKind.DYNAMIC, random);
    }

    public static PaymentCode drawBill(RandomGenerator random) {
        return PaymentCode.drawBill(Instant.parse("2026-11-30T03:00:00Z"), random);
    }
}
