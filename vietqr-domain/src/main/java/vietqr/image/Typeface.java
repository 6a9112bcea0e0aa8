package vietqr.image;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/** Be Vietnam Pro, the bundled font (SIL Open Font License 1.1), as outlines. Characters it does not have are left out. */
enum Typeface {
    REGULAR("BeVietnamPro-Regular.ttf"),
    SEMI_BOLD("BeVietnamPro-SemiBold.ttf");

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Font font;

    Typeface(String file) {
        try (InputStream data = Typeface.class.getResourceAsStream(file)) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, data);
        } catch (IOException | FontFormatException broken) {
            throw new UncheckedIOException(new IOException("the bundled font " + file + " is broken", broken));
        }
    }

    /** @param size of the letters in pixels */
    double width(String text, double size) {
        return glyphs(text, size).getLogicalBounds().getWidth();
    }

    /** The text from {@code x} on, standing on {@code baseline}. */
    Shape outline(String text, double size, double x, double baseline) {
        return glyphs(text, size).getOutline((float) x, (float) baseline);
    }

    private GlyphVector glyphs(String text, double size) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int[] known = composed.codePoints().filter(font::canDisplay).toArray();
        return font.deriveFont((float) size).createGlyphVector(UNHINTED, new String(known, 0, known.length));
    }
}
