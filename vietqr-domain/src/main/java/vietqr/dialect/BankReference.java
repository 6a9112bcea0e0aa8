package vietqr.dialect;

import vietqr.kernel.BankingDay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** References of movements for whoever plays a bank, in the manner of real ones: {@code FT}, year and day, nine characters. */
public final class BankReference {
    private static final DateTimeFormatter YEAR_AND_DAY = DateTimeFormatter.ofPattern("uuDDD");
    private static final int LAST = 9;

    private BankReference() {}

    /** @param id what makes it unique: one of ours, for their last characters differ */
    public static String of(Instant day, long id) {
        String text = Long.toString(id, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "FT" + YEAR_AND_DAY.format(BankingDay.of(day)) + text.substring(text.length() - LAST);
    }
}
