package vietqr.bankfile;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One entry of a statement as its file has it.
 *
 * @param number of its line in the file; in XML, of the entry
 * @param bookedAt empty if the bank says the day only
 * @param balance after it; empty if the bank does not say
 */
public record Line(
        int number,
        LocalDate day,
        Optional<Instant> bookedAt,
        Direction direction,
        Vnd amount,
        OptionalLong balance,
        String reference,
        String content,
        String payerName,
        String payerAccount) {
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_CONTENT = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACCOUNT = 50;

    public Line {
        reference = clean(reference, LONGEST_REFERENCE);
        content = clean(content, LONGEST_CONTENT);
        payerName = clean(payerName, LONGEST_NAME);
        payerAccount = clean(payerAccount, LONGEST_ACCOUNT);
    }

    /** The amount with its sign: below zero for money that went. */
    public long signed() {
        return direction == Direction.C ? amount.amount() : -amount.amount();
    }

    /** What stands in it, for a person who is to find it in the file. */
    String words() {
        return String.join(" ", day.toString(), Long.toString(signed()), reference, content);
    }

    /** With more of the transfer text, which stood on a line of its own. */
    Line continued(String more) {
        return new Line(
                number,
                day,
                bookedAt,
                direction,
                amount,
                balance,
                reference,
                content + " " + more,
                payerName,
                payerAccount);
    }

    private static String clean(String text, int longest) {
        String clean = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.length() <= longest) return clean;
        int end = Character.isHighSurrogate(clean.charAt(longest - 1)) ? longest - 1 : longest;
        return clean.substring(0, end);
    }
}
