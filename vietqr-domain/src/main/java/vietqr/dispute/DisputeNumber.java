package vietqr.dispute;

import vietqr.kernel.DrawnSecret;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By which people know a case: {@code KN261130-7F3K2Q}. The day on which it was filed, and six drawn signs that are not
 * mistaken for one another when they are read out. It is no secret, and opens nothing.
 */
record DisputeNumber(String value) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 6;
    private static final Pattern SHAPE = Pattern.compile("KN\\d{6}-[" + SIGNS + "]{" + DRAWN + "}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

    DisputeNumber {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("no number of a case: " + value);
    }

    static DisputeNumber draw(LocalDate filedOn) {
        byte[] bits = DrawnSecret.bytes();
        StringBuilder number =
                new StringBuilder("KN").append(DAY.format(filedOn)).append('-');
        for (int i = 0; i < DRAWN; i++) number.append(SIGNS.charAt(bits[i] & 31));
        return new DisputeNumber(number.toString());
    }
}
