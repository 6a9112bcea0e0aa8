package vietqr.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The token in the transfer text that finds the request again: a prefix and ten hexadecimal digits, the last of which is a
 * check digit. Shape and length are those of the public API (wire reference, sections 2.3 and 9), so that nothing that reads
 * such codes notices; a code made by others passes the check by chance in one case of sixteen.
 *
 * <p>The check digit is a weighted sum over the field of sixteen elements with powers of a generator as weights. All ten
 * weights differ, so every single wrong digit and every exchange of two digits is noticed.
 *
 * @param value the canonical form: the prefix in upper case, the digits in lower case
 */
public record PaymentCode(String value) {
    private static final int DIGITS = 10;
    private static final int GENERATOR = 2;
    private static final int REDUCTION = 0b10011;

    public PaymentCode {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a payment code: " + value);
    }

    static PaymentCode draw(PaymentKind kind, RandomGenerator random) {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 1; i < DIGITS; i++) digits.append(Character.forDigit(random.nextInt(16), 16));
        return new PaymentCode(kind.prefix() + digits + Character.forDigit(checkDigit(digits), 16));
    }

    /** Reads a code in any case; empty when it has not the shape or the check digit does not fit. */
    public static Optional<PaymentCode> of(String text) {
        return text == null
                ? Optional.empty()
                : startingAt(text, 0).filter(code -> code.value.length() == text.length());
    }

    /** Reads the code that begins at a place in a text and may be followed by anything. */
    public static Optional<PaymentCode> startingAt(String text, int at) {
        for (PaymentKind kind : PaymentKind.values()) {
            int end = at + kind.prefix().length() + DIGITS;
            boolean prefixed =
                    text.regionMatches(true, at, kind.prefix(), 0, kind.prefix().length());
            if (!prefixed || end > text.length()) continue;
            String canonical = kind.prefix() + text.substring(end - DIGITS, end).toLowerCase(Locale.ROOT);
            if (wellFormed(canonical)) return Optional.of(new PaymentCode(canonical));
        }
        return Optional.empty();
    }

    private static boolean wellFormed(String value) {
        if (value == null || value.length() <= DIGITS || !prefixed(value)) return false;
        String digits = value.substring(value.length() - DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            char digit = digits.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) return false;
        }
        int last = Character.digit(digits.charAt(DIGITS - 1), 16);
        return last == checkDigit(digits.substring(0, DIGITS - 1));
    }

    private static boolean prefixed(String value) {
        String prefix = value.substring(0, value.length() - DIGITS);
        return Stream.of(PaymentKind.values()).anyMatch(kind -> kind.prefix().equals(prefix));
    }

    /** Horner's scheme: the digit next to the check digit has weight g, the one before g squared, and so on. */
    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) sum = timesGenerator(sum ^ Character.digit(digits.charAt(i), 16));
        return sum;
    }

    private static int timesGenerator(int element) {
        int product = element * GENERATOR;
        return (product & 16) == 0 ? product : product ^ REDUCTION;
    }

    @Override
    public String toString() {
        return value;
    }
}
