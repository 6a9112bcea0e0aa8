package vietqr.intake;

import vietqr.payment.PaymentCode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds payment codes in a transfer text as banks give it back: with words before and after, in upper case, with spaces
 * lost, and with spaces, {@code -} or {@code .} put in. The check digit keeps out what merely looks alike.
 */
final class CodesInText {
    private static final int MOST_CODES = 10;

    private CodesInText() {}

    /** The distinct codes in order of appearance, at most ten. Linear in the length of the text. */
    static List<PaymentCode> in(String text) {
        String letters = withoutSeparators(text);
        Set<PaymentCode> found = new LinkedHashSet<>();
        for (int i = 0; i < letters.length() && found.size() < MOST_CODES; i++)
            PaymentCode.startingAt(letters, i).ifPresent(found::add);
        return new ArrayList<>(found);
    }

    static String withoutSeparators(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '.' && !Character.isWhitespace(c)) letters.append(c);
        }
        return letters.toString();
    }
}
