package vietqr.comparison;

import vietqr.payment.PaymentCode;

import java.util.stream.IntStream;

/** Payment codes with the check digit that fits. */
final class Codes {
    private Codes() {}

    /** @param nine the digits before the check digit */
    static String fitting(String prefix, String nine) {
        return IntStream.range(0, 16)
                .mapToObj(digit -> prefix + nine + Character.forDigit(digit, 16))
                .filter(text -> PaymentCode.of(text).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
