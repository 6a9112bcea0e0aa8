package vietqr.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as the name a person signs in with: trimmed, lower case, at most 254 characters (RFC 5321, 4.5.3.1.3). */
record Email(String value) {
    private static final Pattern SHAPE = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");

    Email {
        value = fold(value);
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an e-mail address");
    }

    /** How two spellings of one address become equal. Never fails, so that a sign-in attempt can be counted whatever was typed. */
    static String fold(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
