package vietqr.payment;

import java.util.random.RandomGenerator;

/** Draws codes for the tests of higher rooms. */
public final class PaymentCodes {
    private PaymentCodes() {}

    public static PaymentCode draw(RandomGenerator random) {
        return PaymentCode.draw(PaymentKind.DYNAMIC, random);
    }
}
