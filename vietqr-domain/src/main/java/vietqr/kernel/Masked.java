package vietqr.kernel;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How what says who somebody is looks to those who are not to know: enough to find it again, not enough to use it. */
public final class Masked {
    private static final String HIDDEN = "***";
    private static final Pattern ORDER = Pattern.compile("\\p{L}{1,6}[-_]\\p{N}{1,7}");
    private static final Pattern WORD = Pattern.compile(
            "\\b" + ORDER.pattern() + "\\b(?![-_])|[\\p{L}\\p{M}\\p{N}]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{N}{8,}");

    private Masked() {}

    /** The first letter of each word of a name. */
    public static String name(String name) {
        if (name == null || name.isBlank()) return name;
        return Arrays.stream(name.strip().split("\\s+")).map(Masked::initial).collect(Collectors.joining(" "));
    }

    /**
     * What a payer wrote, without what may name somebody: of words the first letter is left, of long numbers, which may be
     * accounts or phones, the last three digits. What has both letters and digits, as payment codes and order numbers have, stays as it
     * is.
     */
    public static String text(String text) {
        if (text == null) return null;
        return WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }

    private static String word(String word) {
        if (LETTERS.matcher(word).matches()) return initial(word);
        return LONG_NUMBER.matcher(word).matches() ? HIDDEN + word.substring(word.length() - 3) : word;
    }

    private static String initial(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)) + HIDDEN;
    }

    /** The last four characters, the rest as stars: {@code ******6789}; short numbers are starred whole. */
    public static String account(String number) {
        if (number == null) return "";
        int shown = number.length() >= 8 ? 4 : 0;
        int hidden = number.length() - shown;
        return "*".repeat(hidden) + number.substring(hidden);
    }
}
