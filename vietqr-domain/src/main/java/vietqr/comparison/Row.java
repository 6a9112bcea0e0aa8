package vietqr.comparison;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalDate;

/**
 * An item with its texts made comparable.
 *
 * @param day days since 1970
 * @param reference as it is
 * @param plainReference its letters and digits
 * @param stem how many of these stand before the first character that is neither
 * @param letters of the text
 * @param code the one payment code in the text; may be empty
 * @param payer letters of the name
 */
record Row(
        long id,
        int day,
        Direction direction,
        long amount,
        String reference,
        String plainReference,
        int stem,
        String letters,
        String code,
        String payer,
        String payerAccount) {
    private static final int SHORTEST_REFERENCE = 4;
    private static final int SHORTEST_STEM = 6;
    private static final int SHORTEST_CONTENT = 8;
    private static final int SHORTEST_PAYER = 6;

    static Row of(Item item) {
        String letters = Letters.of(item.content());
        return new Row(
                item.id(),
                Math.toIntExact(item.day().toEpochDay()),
                item.direction(),
                item.amount().amount(),
                item.reference(),
                Letters.of(item.reference()),
                stem(item.reference()),
                letters,
                Letters.code(letters),
                Letters.of(item.payer()),
                Letters.of(item.payerAccount()));
    }

    /** What must be the same for a rule to look at it; null if it has no such thing. */
    String key(Key key) {
        return switch (key) {
            case REFERENCE -> atLeast(SHORTEST_REFERENCE, plainReference);
            case REFERENCE_STEM -> atLeast(SHORTEST_STEM, plainReference.substring(0, stem));
            case CODE -> atLeast(1, code);
            case CONTENT -> atLeast(SHORTEST_CONTENT, letters);
            case AMOUNT -> "";
        };
    }

    private static String atLeast(int length, String text) {
        return text.length() < length ? null : text;
    }

    private static int stem(String reference) {
        int end = 0;
        while (end < reference.length() && Character.isLetterOrDigit(reference.charAt(end))) end++;
        return end == reference.length()
                ? Letters.of(reference).length()
                : Letters.of(reference.substring(0, end)).length();
    }

    /** Whether one text stands in the other; a bank may cut it off or wrap it. */
    boolean sameContent(Row other) {
        if (Math.min(letters.length(), other.letters.length()) < SHORTEST_CONTENT) return false;
        return letters.contains(other.letters) || other.letters.contains(letters);
    }

    /** Whether the other's text names the payer of this one. */
    boolean paidBy(Row other) {
        return payer.length() >= SHORTEST_PAYER && other.letters.contains(payer)
                || payerAccount.length() >= SHORTEST_PAYER && other.letters.contains(payerAccount);
    }

    Piece piece() {
        return new Piece(id, LocalDate.ofEpochDay(day), direction, Vnd.of(amount), reference);
    }
}
