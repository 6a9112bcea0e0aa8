package vietqr.letter;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vietqr.identity.Language;
import vietqr.image.CardFont;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A letter on A4 paper, upright, written from top to bottom. */
public final class Letter implements Closeable {
    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float MARGIN = 64;
    private static final float INNER = WIDTH - 2 * MARGIN;
    private static final float SIZE = 11;
    private static final float LEADING = 16;
    private static final float LABEL = 150;
    private static final int MOST_LINES = 200;
    private static final int MOST_PAGES = 10;

    private final PDDocument document = new PDDocument();
    private final Lettering regular;
    private final Lettering bold;
    private PDPageContentStream page;
    private int pages;
    private float y;

    public Letter(String title, Language language) {
        try {
            this.regular = new Lettering(document, CardFont.REGULAR);
            this.bold = new Lettering(document, CardFont.SEMI_BOLD);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(language.code());
            turn();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void turn() throws IOException {
        if (page != null) page.close();
        if (++pages > MOST_PAGES) throw new IllegalStateException("more than " + MOST_PAGES + " pages");
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = MARGIN;
    }

    /** The sender's name, small. */
    public Letter head(String text) {
        return lines(bold, SIZE, text).gap(LEADING);
    }

    public Letter title(String text) {
        return lines(bold, 17, text).gap(LEADING / 2);
    }

    public Letter paragraph(String text) {
        return lines(regular, SIZE, text).gap(LEADING / 2);
    }

    /** A line of a list of facts; left out if there is nothing to say. */
    public Letter fact(String label, String value) {
        if (value.isBlank()) return this;
        try {
            List<String> lines = regular.lines(value, SIZE, INNER - LABEL, MOST_LINES);
            for (int i = 0; i < lines.size(); i++) {
                advance(SIZE);
                if (i == 0) write(regular, SIZE, MARGIN, regular.drawable(label));
                write(bold, SIZE, MARGIN + LABEL, lines.get(i));
            }
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Letter gap() {
        return gap(LEADING);
    }

    private Letter gap(float height) {
        y += height;
        return this;
    }

    private Letter lines(Lettering letters, float size, String text) {
        try {
            for (String part : text.split("\\R", MOST_LINES))
                for (String line : letters.lines(part, size, INNER, MOST_LINES)) {
                    advance(size);
                    write(letters, size, MARGIN, line);
                }
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** To the baseline of the next line, on the next page if there is no room. */
    private void advance(float size) throws IOException {
        float height = LEADING * size / SIZE;
        if (y + height > HEIGHT - MARGIN) turn();
        y += height;
    }

    private void write(Lettering letters, float size, float x, String text) throws IOException {
        page.beginText();
        page.setFont(letters.font(), size);
        page.newLineAtOffset(x, HEIGHT - y);
        page.showText(text);
        page.endText();
    }

    /** The letter as a PDF; nothing can be written after. */
    public byte[] pdf() {
        try {
            page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
