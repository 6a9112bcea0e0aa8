package vietqr.web.look;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An amount as people type it: grouped or not, with or without the sign of the currency. */
public final class Amount {
    private static final Pattern TYPED = Pattern.compile(
            "[₫đ]?\\s*(\\d{1,13}|\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+)\\s*(?:[₫đ]|vnd)?", Pattern.CASE_INSENSITIVE);

    private Amount() {}

    /** Empty for what is no amount. */
    public static OptionalLong of(String text) {
        var typed = TYPED.matcher(text.strip());
        if (!typed.matches()) return OptionalLong.empty();
        String digits = typed.group(1).replaceAll("\\D", "");
        return digits.length() > 13 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
