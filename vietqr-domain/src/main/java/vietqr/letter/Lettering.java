package vietqr.letter;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vietqr.image.CardFont;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One cut of the bundled font in one document: only the letters that are used become part of the file. */
public final class Lettering {
    private static final int ON_THE_LINE = 0x20;
    private static final char UNKNOWN = '?';
    private static final String MORE = "…";

    private final PDFont font;
    private final CmapLookup letters;
    private final Map<Character, Float> widths = new HashMap<>();

    public Lettering(PDDocument document, CardFont cut) throws IOException {
        TrueTypeFont outlines = new TTFParser(true).parse(new RandomAccessReadBuffer(cut.bytes()));
        // Ligatures, looked for in every word, take longer than all the rest.
        outlines.setEnableGsub(false);
        this.font = PDType0Font.load(document, outlines, true);
        this.letters = outlines.getUnicodeCmapLookup();
    }

    public PDFont font() {
        return font;
    }

    /** The text as the font can write it: letters composed, no lines, what it does not have replaced. */
    public String drawable(String text) {
        StringBuilder known = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point < ON_THE_LINE) known.append(' ');
            else if (point > Character.MAX_VALUE || letters.getGlyphId(point) == 0) known.append(UNKNOWN);
            else known.append((char) point);
        });
        return known.toString();
    }

    /** @param text drawable */
    public float width(String text, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < text.length(); i++) width += width(text.charAt(i));
        return width * size;
    }

    /** Of one letter in an em; the font takes long to tell, and there are not many. */
    private float width(char letter) throws IOException {
        Float known = widths.get(letter);
        if (known == null) widths.put(letter, known = font.getStringWidth(String.valueOf(letter)) / 1000);
        return known;
    }

    /** The text on at most so many lines of that width, cut if it is longer; broken at a blank where there is one. */
    public List<String> lines(String text, float size, float width, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = drawable(text).strip();
        while (!rest.isEmpty() && lines.size() < most - 1) {
            int fitting = fitting(rest, size, width);
            int end = fitting;
            if (fitting < rest.length()) {
                int blank = rest.lastIndexOf(' ', fitting);
                if (blank > 0) end = blank;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) lines.add(cut(rest, size, width));
        return lines;
    }

    private String cut(String text, float size, float width) throws IOException {
        int fitting = fitting(text, size, width);
        if (fitting == text.length()) return text;
        return text.substring(0, fitting(text, size, width - width(MORE, size))).strip() + MORE;
    }

    /** How many characters of the text fit; at least one, or nothing would ever come to its end. */
    private int fitting(String text, float size, float width) throws IOException {
        float used = 0;
        for (int i = 0; i < text.length(); i++) {
            used += width(text.charAt(i)) * size;
            if (used > width) return Math.max(1, i);
        }
        return text.length();
    }
}
