package vietqr.comparison;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalDate;

/**
 * An entry or a movement of one account, as it is compared.
 *
 * @param day on which the bank lists it, or is expected to
 * @param currency ISO 4217
 * @param reference the bank's; may be empty
 * @param content the whole transfer text; may be empty
 * @param payer name of the other side; may be empty
 * @param payerAccount account of the other side; may be empty
 */
public record Item(
        long id,
        LocalDate day,
        Direction direction,
        Vnd amount,
        String currency,
        String reference,
        String content,
        String payer,
        String payerAccount) {
    public static final String VND = "VND";

    /** One line that says all of it, for hashes and evidence. */
    public String line() {
        return id + "|" + day + "|" + direction + "|" + amount + "|" + currency + "|" + plain(reference) + "|"
                + plain(content) + "|" + plain(payer) + "|" + plain(payerAccount);
    }

    /** Without what would make two lines look like one. */
    private static String plain(String text) {
        if (text.indexOf('|') < 0 && text.indexOf('\n') < 0 && text.indexOf('\\') < 0) return text;
        return text.replace("\\", "\\\\").replace("|", "\\p").replace("\n", "\\n");
    }
}
