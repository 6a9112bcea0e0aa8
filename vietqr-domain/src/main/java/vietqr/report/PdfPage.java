package vietqr.report;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vietqr.letter.Lettering;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;

/** One sheet of paper, A4 on its side, measured in points from the upper left corner. */
final class PdfPage implements Closeable {
    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float MARGIN = 32;
    static final float INNER = WIDTH - 2 * MARGIN;

    private final PDPageContentStream content;

    PdfPage(PDDocument document) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
    }

    /** @param text drawable by the lettering */
    void text(Lettering letters, float size, float x, float baseline, String text) throws IOException {
        content.beginText();
        content.setFont(letters.font(), size);
        content.newLineAtOffset(x, HEIGHT - baseline);
        content.showText(text);
        content.endText();
    }

    /** The same, ending at {@code right}. */
    void textTo(Lettering letters, float size, float right, float baseline, String text) throws IOException {
        text(letters, size, right - letters.width(text, size), baseline, text);
    }

    void box(Color colour, float x, float top, float width, float height) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, HEIGHT - top - height, width, height);
        content.fill();
        content.setNonStrokingColor(Color.BLACK);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
