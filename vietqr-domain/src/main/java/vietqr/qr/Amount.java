package vietqr.qr;

import java.util.Currency;
import java.util.Optional;

/**
 * The syntax of IDs 54 and 56: digits and at most one dot, 13 characters, not zero (NAPAS v1.0 section 5.4).
 *
 * @param fraction the digits after the dot; empty without them
 */
record Amount(String whole, String fraction) {
    static final int LONGEST = 13;
    /** Three decimals in a currency that has fewer may have been meant as thousands. */
    private static final int UNAMBIGUOUS_DECIMALS = 2;

    /** Empty if the text is not an amount in the currency (ISO 4217 numeric code). */
    static Optional<Amount> of(String text, String currency) {
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String fraction = dot < 0 ? "" : text.substring(dot + 1);
        boolean syntax = text.length() <= LONGEST
                && !whole.isEmpty()
                && Format.digits(whole, whole.length())
                && Format.digits(fraction, fraction.length());
        Amount amount = new Amount(whole, fraction);
        return syntax && amount.fits(minorUnit(currency)) ? Optional.of(amount) : Optional.empty();
    }

    private boolean fits(int minorUnit) {
        if (fraction.length() > Math.max(minorUnit, UNAMBIGUOUS_DECIMALS)) return false;
        if (!allZero(fraction.substring(Math.min(minorUnit, fraction.length())))) return false;
        return !allZero(whole) || !allZero(fraction);
    }

    /** True when zero decimals were written though the currency has none. */
    boolean hasIdleFraction(String currency) {
        return !fraction.isEmpty() && minorUnit(currency) == 0;
    }

    boolean hasLeadingZeros() {
        return whole.length() > 1 && whole.startsWith("0");
    }

    private static boolean allZero(String digits) {
        for (int i = 0; i < digits.length(); i++) if (digits.charAt(i) != '0') return false;
        return true;
    }

    private static int minorUnit(String numericCode) {
        if (numericCode.equals(Payload.VND)) return 0;
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getNumericCodeAsString().equals(numericCode))
                .mapToInt(currency -> Math.max(0, currency.getDefaultFractionDigits()))
                .findFirst()
                .orElse(UNAMBIGUOUS_DECIMALS);
    }
}
