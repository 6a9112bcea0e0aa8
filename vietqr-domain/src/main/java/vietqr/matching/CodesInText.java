package vietqr.matching;

import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentKind;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The payment codes in a transfer text as banks give it back: with words before and after, in upper case, with spaces lost,
 * and with spaces, {@code -}, {@code .} and the like put in, also inside the code. The check digit keeps out what merely
 * looks alike.
 *
 * @param whole the codes that are there, in order of appearance, at most ten
 * @param nearby the codes that may have been meant where one character is wrong or two are exchanged; the digits must stand
 *     together, or else what follows a code that was cut off would be taken for its end
 * @param starts the beginnings of codes that were cut off, prefix included
 */
record CodesInText(Set<PaymentCode> whole, Set<PaymentCode> nearby, Set<String> starts) {
    private static final int MOST_CODES = 10;
    private static final int MOST_NEARBY = 60;
    private static final int MOST_STARTS = 4;

    /** Fewer digits of a code could be anything. */
    private static final int SHORTEST_START = 4;

    /** The code that a message names apart from the text, which then says nothing more. */
    static CodesInText named(PaymentCode code) {
        return new CodesInText(Set.of(code), Set.of(), Set.of());
    }

    /** Linear in the length of the text. */
    static CodesInText of(String text) {
        CodesInText found = new CodesInText(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        Letters letters = Letters.of(text);
        for (int i = 0; i < letters.length() && !found.full(); i++) found.readAt(letters, i);
        return found;
    }

    private boolean full() {
        return whole.size() >= MOST_CODES || nearby.size() >= MOST_NEARBY || starts.size() >= MOST_STARTS;
    }

    private void readAt(Letters letters, int at) {
        Optional<PaymentKind> kind = kindAt(letters, at);
        if (kind.isPresent())
            readDigits(kind.get(), letters, at + kind.get().prefix().length());
        else if (letters.beginsWord(at)) readAfterDamagedPrefix(letters, at);
    }

    private static Optional<PaymentKind> kindAt(Letters letters, int at) {
        for (PaymentKind kind : PaymentKind.values()) if (letters.hasAt(at, kind.prefix())) return Optional.of(kind);
        return Optional.empty();
    }

    private void readDigits(PaymentKind kind, Letters letters, int at) {
        if (kind == PaymentKind.DYNAMIC) readBill(letters, at);
        String digits = letters.from(at, PaymentCode.DIGITS);
        Optional<PaymentCode> code = PaymentCode.of(kind.prefix() + digits);
        if (code.isPresent()) {
            whole.add(code.get());
            return;
        }
        if (letters.unbroken(at, PaymentCode.DIGITS)) nearby.addAll(PaymentCode.near(kind, digits));
        addStart(kind, letters.hexFrom(at, PaymentCode.DIGITS, true));
        addStart(kind, letters.hexFrom(at, PaymentCode.DIGITS, false));
    }

    /** The id of a bill begins like a code; which of both it is shows when they are looked up. */
    private void readBill(Letters letters, int at) {
        String bill = PaymentKind.DYNAMIC.prefix() + letters.from(at, PaymentCode.BILL_DIGITS);
        Optional<PaymentCode> code = PaymentCode.of(bill);
        if (code.isPresent()) whole.add(code.get());
        else if (letters.unbroken(at, PaymentCode.BILL_DIGITS)) nearby.addAll(PaymentCode.nearBill(bill));
    }

    private void addStart(PaymentKind kind, String digits) {
        if (digits.length() >= SHORTEST_START && digits.length() < PaymentCode.DIGITS)
            starts.add(kind.prefix() + digits);
    }

    /** One wrong, exchanged or missing letter in the prefix, and ten right digits behind it. */
    private void readAfterDamagedPrefix(Letters letters, int at) {
        String prefix = PaymentKind.DYNAMIC.prefix();
        for (int length = prefix.length(); length >= prefix.length() - 1; length--) {
            if (!alike(letters.from(at, length), prefix)) continue;
            String digits = letters.from(at + length, PaymentCode.DIGITS);
            PaymentCode.of(prefix + digits).ifPresent(nearby::add);
        }
    }

    private static boolean alike(String written, String meant) {
        if (written.length() == meant.length() - 1) return isMissingOne(written, meant);
        if (written.length() != meant.length()) return false;
        int wrong = 0;
        for (int i = 0; i < meant.length(); i++) if (written.charAt(i) != meant.charAt(i)) wrong++;
        return wrong == 1 || wrong == 2 && isExchanged(written, meant);
    }

    private static boolean isMissingOne(String written, String meant) {
        for (int i = 0; i < meant.length(); i++)
            if (written.equals(meant.substring(0, i) + meant.substring(i + 1))) return true;
        return false;
    }

    private static boolean isExchanged(String written, String meant) {
        return new StringBuilder(written.substring(0, 2))
                        .reverse()
                        .append(written.substring(2))
                        .toString()
                        .equals(meant)
                || new StringBuilder(written.substring(1))
                        .reverse()
                        .insert(0, written.charAt(0))
                        .toString()
                        .equals(meant);
    }
}
