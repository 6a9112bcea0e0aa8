package vietqr.comparison;

/** The payment codes in transfer texts as they are compared. */
public final class PaymentCodes {
    private PaymentCodes() {}

    /** The one code in a text; empty if there is none, or several. */
    public static String in(String text) {
        return Letters.code(Letters.of(text));
    }
}
