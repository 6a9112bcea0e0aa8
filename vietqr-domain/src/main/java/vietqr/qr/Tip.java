package vietqr.qr;

import vietqr.kernel.Vnd;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IDs 55 to 57: a tip or fee on top of the amount. Not for transfer codes: transfer apps are not known to use it.
 *
 * @param value the fixed fee or the percentage as written in the code; empty when the payer enters a tip
 */
public record Tip(Kind kind, String value) {
    static final int INDICATOR_ID = 55;
    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]{1,2}(\\.[0-9]{0,2})?");

    /** ID 55, and the ID that holds the value. */
    public enum Kind {
        ENTERED_BY_PAYER("01", 0),
        FIXED("02", 56),
        PERCENTAGE("03", 57);

        private static final Kind[] ALL = values();

        private final String code;
        private final int valueId;

        Kind(String code, int valueId) {
            this.code = code;
            this.valueId = valueId;
        }

        static Optional<Kind> of(String code) {
            for (Kind kind : ALL) if (kind.code.equals(code)) return Optional.of(kind);
            return Optional.empty();
        }

        /** The ID of the value, 0 without one. */
        int valueId() {
            return valueId;
        }
    }

    public static Tip enteredByPayer() {
        return new Tip(Kind.ENTERED_BY_PAYER, "");
    }

    public static Tip fixed(Vnd fee) {
        return new Tip(Kind.FIXED, fee.toString());
    }

    /** @param hundredths of a percent, 1..9999: 250 is 2.5 percent */
    public static Tip percentage(int hundredths) {
        if (hundredths < 1 || hundredths > 9999)
            throw new IllegalArgumentException("not 0.01..99.99 percent: " + hundredths);
        return new Tip(Kind.PERCENTAGE, "%02d.%02d".formatted(hundredths / 100, hundredths % 100));
    }

    /** The tip under a root that the decoder has checked. */
    static Optional<Tip> in(Template root) {
        return Kind.of(root.text(INDICATOR_ID)).map(kind -> new Tip(kind, root.text(kind.valueId)));
    }

    /** 00.01 to 99.99: digits and at most one dot. */
    static boolean isPercentage(String text) {
        return PERCENTAGE.matcher(text).matches() && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    Template into(Template root) {
        Template bare = root.without(Kind.FIXED.valueId).without(Kind.PERCENTAGE.valueId);
        Template indicated = bare.with(INDICATOR_ID, kind.code);
        return kind.valueId == 0 ? indicated : indicated.with(kind.valueId, value);
    }
}
