package vietqr.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address printed on a box.
 *
 * @param digits twelve hexadecimal digits in upper case, without separators
 */
public record MacAddress(String digits) {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9A-F]{12}");
    private static final Pattern SEPARATORS = Pattern.compile("[:\\-. ]");
    private static final int LONGEST = 30;

    public MacAddress {
        if (!TWELVE_DIGITS.matcher(digits).matches()) throw new IllegalArgumentException("no MAC address: " + digits);
    }

    /** As people and boxes write it: with colons, hyphens, dots or nothing between the digits, in any case. */
    public static Optional<MacAddress> read(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        String bare = SEPARATORS.matcher(text.strip()).replaceAll("").toUpperCase(Locale.ROOT);
        return TWELVE_DIGITS.matcher(bare).matches() ? Optional.of(new MacAddress(bare)) : Optional.empty();
    }

    /** With colons, as it is printed. */
    @Override
    public String toString() {
        return digits.replaceAll("(..)(?!$)", "$1:");
    }
}
