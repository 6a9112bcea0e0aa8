package vietqr.image;

import vietqr.kernel.Scratch;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;

/** Be Vietnam Pro, the bundled font (SIL Open Font License 1.1), as outlines. Characters it does not have are left out. */
enum Typeface {
    REGULAR(CardFont.REGULAR),
    SEMI_BOLD(CardFont.SEMI_BOLD);

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Font font;

    Typeface(CardFont cut) {
        try (InputStream data = new ByteArrayInputStream(cut.bytes())) {
            this.font = Font.createFont(Font.TRUETYPE_FONT, unpacked(data).toFile());
        } catch (IOException | FontFormatException broken) {
            throw new UncheckedIOException(new IOException("the bundled font " + cut + " is broken", broken));
        }
    }

    /** Fonts are read from files, of which Java would leave a copy of its own behind. */
    private static Path unpacked(InputStream data) throws IOException {
        Path file = Scratch.file("vietqr", ".ttf");
        file.toFile().deleteOnExit();
        Files.copy(data, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    /** @param size of the letters in pixels */
    double width(String text, double size) {
        return glyphs(text, size).getLogicalBounds().getWidth();
    }

    /** The text from {@code x} on, standing on {@code baseline}. */
    Shape outline(String text, double size, double x, double baseline) {
        return glyphs(text, size).getOutline((float) x, (float) baseline);
    }

    /** What of the text can be seen: without the characters the font does not have, and blanks around the rest. */
    String legible(String text) {
        return known(text).strip();
    }

    private String known(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int[] known = composed.codePoints().filter(font::canDisplay).toArray();
        return new String(known, 0, known.length);
    }

    private GlyphVector glyphs(String text, double size) {
        return font.deriveFont((float) size).createGlyphVector(UNHINTED, known(text));
    }
}
