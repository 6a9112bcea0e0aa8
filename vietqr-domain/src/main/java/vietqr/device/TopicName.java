package vietqr.device;

import java.util.Locale;

/** What may stand as one level of an MQTT topic, and be told from all others there. */
public final class TopicName {
    private static final int LONGEST = 60;

    private TopicName() {}

    /** Whether a terminal's code can be a level: nothing in it separates levels, matches several, or cannot be sent. */
    public static boolean fits(String code) {
        return !code.isBlank()
                && code.length() <= LONGEST
                && !code.startsWith("$")
                && !looksLikeANumberOfOurs(code)
                && code.chars().noneMatch(c -> c == '/' || c == '+' || c == '#' || Character.isISOControl(c));
    }

    /** So that nobody takes another terminal's number, or a box's, for a code. */
    private static boolean looksLikeANumberOfOurs(String code) {
        return code.toUpperCase(Locale.ROOT).matches("(TER\\d{8}|VVB\\d{6})");
    }
}
