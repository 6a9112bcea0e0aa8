package vietqr.kernel;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Whole numbers as people read them, in groups of three digits. */
public final class Digits {
    private Digits() {}

    /** With a point between the groups it is how Vietnam writes: {@code 1.500.000}. */
    public static String grouped(long value, char separator) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(separator);
        return new DecimalFormat("#,##0", symbols).format(value);
    }
}
