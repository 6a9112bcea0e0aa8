package vietqr.payment;

import vietqr.kernel.BankingDay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The id of a bill at BIDV (wire reference, section 2.3): {@code VQR}, two digits of the ISO week's year, two of the week, five
 * hexadecimal digits for the seconds since the week began, four letters or digits. The last of them checks the rest by ISO
 * 7064's MOD 37-2: every single wrong character and every exchange of two is noticed. The ids whose check character would be
 * the asterisk are not used.
 */
final class BillId {
    static final String PREFIX = "VQR";
    static final int LENGTH = 16;

    private static final Pattern SHAPE = Pattern.compile("VQR[0-9]{2}(0[1-9]|[1-4][0-9]|5[0-3])[0-9A-F]{5}[0-9A-Z]{4}");
    private static final int ALPHABET = 36;
    private static final int MODULUS = 37;
    private static final int CENTURY = 100;

    private BillId() {}

    static String draw(Instant now, RandomGenerator random) {
        String moment = moment(now);
        while (true) {
            StringBuilder id = new StringBuilder(moment);
            while (id.length() < LENGTH - 1) id.append(letter(random.nextInt(ALPHABET)));
            int check = check(id);
            if (check < ALPHABET) return id.append(letter(check)).toString();
        }
    }

    private static String moment(Instant now) {
        ZonedDateTime local = now.atZone(BankingDay.ZONE);
        ZonedDateTime monday = local.toLocalDate().with(DayOfWeek.MONDAY).atStartOfDay(BankingDay.ZONE);
        return String.format(
                Locale.ROOT,
                "%s%02d%02d%05X",
                PREFIX,
                local.get(IsoFields.WEEK_BASED_YEAR) % CENTURY,
                local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                Duration.between(monday, local).toSeconds());
    }

    /** Whether it is one, in upper case. */
    static boolean wellFormed(String text) {
        return text.length() == LENGTH
                && SHAPE.matcher(text).matches()
                && check(text.substring(0, LENGTH - 1)) == value(text.charAt(LENGTH - 1));
    }

    /** Those that may have been meant by a text in which one character is wrong or two neighbours are exchanged. */
    static Set<String> near(String text) {
        Set<String> near = new LinkedHashSet<>();
        if (text.length() != LENGTH || !text.startsWith(PREFIX)) return near;
        for (int at = PREFIX.length(); at < LENGTH; at++) {
            for (int value = 0; value < ALPHABET; value++)
                add(near, text.substring(0, at) + letter(value) + text.substring(at + 1));
            if (at + 1 < LENGTH)
                add(near, text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2));
        }
        return near;
    }

    private static void add(Set<String> near, String text) {
        if (wellFormed(text)) near.add(text);
    }

    /** The check value of what follows the prefix: with it the weighted sum leaves one when divided. */
    private static int check(CharSequence id) {
        int sum = 0;
        for (int at = PREFIX.length(); at < LENGTH - 1; at++) sum = (sum + value(id.charAt(at))) * 2 % MODULUS;
        return (MODULUS + 1 - sum) % MODULUS;
    }

    private static int value(char letter) {
        return Character.digit(letter, ALPHABET);
    }

    private static char letter(int value) {
        return Character.toUpperCase(Character.forDigit(value, ALPHABET));
    }
}
