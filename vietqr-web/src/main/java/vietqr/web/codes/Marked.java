package vietqr.web.codes;

import vietqr.qr.Anatomy;
import vietqr.qr.DataObject;

/**
 * A refused text with the place of the refusal.
 *
 * @param number which character it is, as people count
 * @param fault the object there, or what stands in its place; empty if something is missing at the end
 */
public record Marked(int number, String before, String fault, String after) {
    /** ID and LEN: what is shown of something that is no whole object. */
    private static final int HEADER = 4;

    static Marked of(String text, int position, Anatomy anatomy) {
        int end = anatomy.at(position)
                .map(DataObject::end)
                .orElseGet(() -> Math.min(text.length(), text.offsetByCodePoints(position, few(text, position))));
        return new Marked(
                text.codePointCount(0, position) + 1,
                Visible.of(text.substring(0, position)),
                Visible.of(text.substring(position, end)),
                Visible.of(text.substring(end)));
    }

    private static int few(String text, int position) {
        return Math.min(HEADER, text.codePointCount(position, text.length()));
    }
}
