package vietqr.payment;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The token in the transfer text that finds the request again: {@code VQR} and ten hexadecimal digits, the last of which
 * is a check digit. Shape and length are those of the public API (wire reference, section 2.3), so that nothing that reads
 * such codes notices; a code made by others passes the check by chance in one case of sixteen.
 *
 * <p>The check digit is a weighted sum over the field of sixteen elements with powers of a generator as weights. All ten
 * weights differ, so every single wrong digit and every exchange of two digits is noticed.
 *
 * @param value the canonical form, {@code VQR} and lower-case digits
 */
public record PaymentCode(String value) {
    static final String PREFIX = "VQR";
    static final int DIGITS = 10;
    static final int LENGTH = PREFIX.length() + DIGITS;

    private static final int GENERATOR = 2;
    private static final int REDUCTION = 0b10011;

    public PaymentCode {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a payment code: " + value);
    }

    static PaymentCode draw(RandomGenerator random) {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 1; i < DIGITS; i++) digits.append(Character.forDigit(random.nextInt(16), 16));
        return new PaymentCode(PREFIX + digits + Character.forDigit(checkDigit(digits), 16));
    }

    /** Reads a code in any case; empty when it has not the shape or the check digit does not fit. */
    public static Optional<PaymentCode> of(String text) {
        if (text == null || text.length() != LENGTH) return Optional.empty();
        String canonical = PREFIX + text.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        boolean prefixed = text.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
        return prefixed && wellFormed(canonical) ? Optional.of(new PaymentCode(canonical)) : Optional.empty();
    }

    private static boolean wellFormed(String value) {
        if (value == null || value.length() != LENGTH || !value.startsWith(PREFIX)) return false;
        String digits = value.substring(PREFIX.length());
        for (int i = 0; i < DIGITS; i++) {
            char digit = digits.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) return false;
        }
        int last = Character.digit(digits.charAt(DIGITS - 1), 16);
        return last == checkDigit(digits.substring(0, DIGITS - 1));
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
