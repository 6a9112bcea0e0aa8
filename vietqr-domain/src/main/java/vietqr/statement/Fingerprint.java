package vietqr.statement;

import vietqr.bankfile.Line;
import vietqr.kernel.Sha256;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * By which a line is known again in another file, perhaps in another format: by day, direction, amount and the bank's
 * reference; without one, by all that the bank says. It begins with the day, so that what is written together lies together in
 * the index.
 */
final class Fingerprint {
    private static final int LENGTH = 64;

    private Fingerprint() {}

    static String of(Line line) {
        String day = line.day().format(DateTimeFormatter.BASIC_ISO_DATE);
        String reference = line.reference().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        String money = line.direction() + "|" + line.amount();
        String rest = reference.isEmpty()
                ? money + "||" + line.bookedAt().map(Object::toString).orElse("") + "|" + balance(line) + "|"
                        + line.content().toUpperCase(Locale.ROOT)
                : money + "|" + reference;
        return (day + Sha256.hex(day + "|" + rest)).substring(0, LENGTH);
    }

    private static String balance(Line line) {
        return line.balance().isPresent() ? "" + line.balance().getAsLong() : "";
    }
}
