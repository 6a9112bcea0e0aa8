package vietqr.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * What stands in one place of a table.
 *
 * @param text as written, composed and without blanks at the ends; of a number its digits, never in scientific notation
 */
public record Cell(Kind kind, String text) {
    static final int LONGEST_TEXT = 4000;
    private static final int MOST_DIGITS = 40;

    static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** What it is in the file. */
    public enum Kind {
        EMPTY,
        TEXT,
        /** A number of a spreadsheet, which may be meant as a date. */
        NUMBER,
        /** Something calculated; what it would come to is not looked at. */
        FORMULA
    }

    static Cell text(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        String clean = Normalizer.normalize(cut, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
        return clean.isEmpty() ? EMPTY : new Cell(Kind.TEXT, clean);
    }

    static Cell number(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)
            return text(number.toString());
        return new Cell(Kind.NUMBER, number.toPlainString());
    }

    static Cell formula() {
        return new Cell(Kind.FORMULA, "=");
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
