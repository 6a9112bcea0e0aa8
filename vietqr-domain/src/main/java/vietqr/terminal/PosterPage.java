package vietqr.terminal;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vietqr.image.CardFont;
import vietqr.image.Modules;
import vietqr.image.Picture;
import vietqr.letter.Lettering;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One sheet of paper, measured in millimetres from its upper left corner; so are the sizes of letters. */
final class PosterPage implements Closeable {
    private static final float POINTS = 72 / 25.4f;
    private static final float LEADING = 1.22f;
    private static final float STEP = 0.25f;

    private final PDDocument document;
    private final PDPageContentStream page;
    private final Lettering regular;
    private final Lettering bold;
    private final float height;

    PosterPage(PDDocument document, float width, float height) throws IOException {
        this.document = document;
        this.height = height * POINTS;
        this.regular = new Lettering(document, CardFont.REGULAR);
        this.bold = new Lettering(document, CardFont.SEMI_BOLD);
        PDPage sheet = new PDPage(new PDRectangle(width * POINTS, this.height));
        document.addPage(sheet);
        this.page = new PDPageContentStream(document, sheet);
    }

    /** A place on the sheet. */
    record Box(float x, float y, float width, float height) {
        Box shrunk(float by) {
            return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
        }
    }

    /**
     * Text in the middle of a width.
     *
     * @param size of the letters, smaller if the text is long
     * @param least letters are not made smaller than this
     */
    record Style(boolean bold, float size, float least, int lines, Color colour) {}

    void fill(Box box, Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(box.x * POINTS, down(box.y + box.height), box.width * POINTS, box.height * POINTS);
        page.fill();
    }

    void frame(Box box, float thickness, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(thickness * POINTS);
        page.setLineJoinStyle(1);
        page.addRect(box.x * POINTS, down(box.y + box.height), box.width * POINTS, box.height * POINTS);
        page.stroke();
    }

    /** A line across the sheet, where it is folded. */
    void fold(float y, float width, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(0.25f * POINTS);
        page.setLineDashPattern(new float[] {4, 4}, 0);
        page.moveTo(0, down(y));
        page.lineTo(width * POINTS, down(y));
        page.stroke();
        page.setLineDashPattern(new float[0], 0);
    }

    /** The symbol with its quiet zone, as one shape, so that no seams are between its squares. */
    void code(Modules modules, Box box) throws IOException {
        float side = box.width / (modules.size() + 2 * Modules.QUIET_ZONE);
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < modules.size(); row++)
            for (int column = 0; column < modules.size(); column++) {
                int first = column;
                while (column < modules.size() && modules.dark(column, row)) column++;
                if (column == first) continue;
                float x = box.x + (first + Modules.QUIET_ZONE) * side;
                float bottom = box.y + (row + 1 + Modules.QUIET_ZONE) * side;
                page.addRect(x * POINTS, down(bottom), (column - first) * side * POINTS, side * POINTS);
            }
        page.fill();
    }

    /** A picture as large as fits, in the middle. */
    void picture(Picture picture, Box box) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, picture.file(), "mark");
        float scale = Math.min(box.width / image.getWidth(), box.height / image.getHeight());
        float width = image.getWidth() * scale;
        float tall = image.getHeight() * scale;
        float x = box.x + (box.width - width) / 2;
        float bottom = box.y + (box.height + tall) / 2;
        page.drawImage(image, x * POINTS, down(bottom), width * POINTS, tall * POINTS);
    }

    /** Draws lines from a baseline on; returns the baseline that would be next. */
    float text(String text, Style style, float x, float baseline, float width) throws IOException {
        Lettering letters = style.bold ? bold : regular;
        float size = fitted(letters, text, style, width);
        float y = baseline;
        List<String> lines = letters.lines(text, size, width, style.lines);
        for (String line : lines) {
            page.beginText();
            page.setNonStrokingColor(style.colour);
            page.setFont(letters.font(), size * POINTS);
            page.newLineAtOffset((x + (width - letters.width(line, size)) / 2) * POINTS, down(y));
            page.showText(line);
            page.endText();
            y += size * LEADING;
        }
        return y;
    }

    private static float fitted(Lettering letters, String text, Style style, float width) throws IOException {
        float size = style.size;
        while (size > style.least
                && letters.lines(text, size, width, style.lines + 1).size() > style.lines) size -= STEP;
        return size;
    }

    /** What is drawn from here on stands on its head, within a box. */
    void turn(Box box) throws IOException {
        float x = 2 * box.x + box.width;
        float y = 2 * box.y + box.height;
        page.saveGraphicsState();
        page.transform(new Matrix(-1, 0, 0, -1, x * POINTS, 2 * height - y * POINTS));
    }

    void turnBack() throws IOException {
        page.restoreGraphicsState();
    }

    private float down(float y) {
        return height - y * POINTS;
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
