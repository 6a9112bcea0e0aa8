package vietqr.qr;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/**
 * Text as the objects 59 to 62 of a code and the banks' systems carry it: printable ASCII, single blanks, none at the ends.
 * Vietnamese letters lose their marks; what has no ASCII form becomes a blank. Fold first, then count lengths.
 */
public record PlainText(String value) {
    public PlainText {
        if (!Format.printableAscii(value)) throw new IllegalArgumentException("not printable ASCII");
    }

    /** For names and cities: punctuation stays. */
    public static PlainText of(String text) {
        return fold(text, c -> c > ' ' && c <= '~');
    }

    /** For transfer contents: only letters, digits and blanks, which pass every bank unchanged. */
    public static PlainText ofContent(String text) {
        return fold(text, Format::letterOrDigit);
    }

    /**
     * For transfer contents that merchants compare with what they sent: hyphens, full stops and underscores stay as well,
     * which banks widely accept (format reference, section 8).
     */
    public static PlainText ofTransfer(String text) {
        return fold(text, c -> Format.letterOrDigit(c) || c == '-' || c == '.' || c == '_');
    }

    /** The first {@code longest} characters, less a blank at the cut. */
    public PlainText cut(int longest) {
        if (value.length() <= longest) return this;
        return new PlainText(value.substring(0, longest).stripTrailing());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static PlainText fold(String text, IntPredicate kept) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> {
            if (isMark(c)) return;
            int plain = c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c;
            if (kept.test(plain)) folded.append((char) plain);
            else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
        });
        return new PlainText(folded.toString().stripTrailing());
    }

    /** The combining marks into which the Vietnamese letters decompose. */
    private static boolean isMark(int c) {
        return c >= 0x300 && c <= 0x36F;
    }
}
