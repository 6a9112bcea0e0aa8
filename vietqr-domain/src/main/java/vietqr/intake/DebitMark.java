package vietqr.intake;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The token we put into the text of money that goes out, so that the bank's message about it finds its cause even if it
 * comes before the bank has told us its reference: {@code VRF} and thirteen digits to base 36, which are an id.
 */
public record DebitMark(String value) {
    private static final String PREFIX = "VRF";
    private static final int DIGITS = 13;
    private static final int LENGTH = PREFIX.length() + DIGITS;
    private static final int MOST_MARKS = 10;
    private static final Pattern SEPARATORS = Pattern.compile("[-.\\s]");
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9A-Z]{" + DIGITS + "}");

    public DebitMark {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a debit mark: " + value);
    }

    /** The mark of whatever has this id; different ids have different marks. */
    public static DebitMark of(long id) {
        if (id < 0) throw new IllegalArgumentException("ids are positive: " + id);
        String digits = Long.toString(id, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return new DebitMark(PREFIX + "0".repeat(DIGITS - digits.length()) + digits);
    }

    /** What may be marks in a transfer text as banks give it back, in any case and with separators put in; at most ten. */
    static Set<DebitMark> in(String text) {
        String letters = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        Set<DebitMark> found = new LinkedHashSet<>();
        for (int i = 0; i + LENGTH <= letters.length() && found.size() < MOST_MARKS; i++) {
            if (!letters.startsWith(PREFIX, i)) continue;
            String candidate = letters.substring(i, i + LENGTH);
            if (SHAPE.matcher(candidate).matches()) found.add(new DebitMark(candidate));
        }
        return found;
    }

    @Override
    public String toString() {
        return value;
    }
}
