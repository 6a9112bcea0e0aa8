package vietqr.terminal;

import org.apache.pdfbox.pdmodel.PDDocument;
import vietqr.image.Correction;
import vietqr.image.Marks;
import vietqr.image.Modules;
import vietqr.image.Picture;
import vietqr.terminal.PosterPage.Box;
import vietqr.terminal.PosterPage.Style;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Draws a poster. Logos are the operator's; where one is missing its name is written instead. Millimetres everywhere. */
final class Poster {
    private static final Color ACCENT = new Color(0x0F766E);
    private static final Color INK = new Color(0x16211D);
    private static final Color FAINT = new Color(0x55625C);
    private static final Color LINE = new Color(0xBFC9C4);

    /** Of the drawings below, which are made smaller with the paper. */
    private static final float WIDTH = 210;

    /** Of the edges that are glued together under a tent. */
    private static final float FLAP = 28;

    private final PosterPage page;
    private final PosterText text;
    private final Marks marks;
    private final Modules code;

    private Poster(PosterPage page, PosterText text, Marks marks) {
        this.page = page;
        this.text = text;
        this.marks = marks;
        this.code = Modules.of(text.payload(), Correction.QUARTILE);
    }

    static byte[] pdf(PosterSize size, PosterText text, Marks marks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(text.word("title") + " · " + text.terminal());
            document.getDocumentCatalog().setLanguage(text.language().code());
            try (PosterPage page = new PosterPage(document, size.width(), size.height())) {
                Poster poster = new Poster(page, text, marks);
                if (size == PosterSize.TENT) poster.tent(size);
                else poster.upright(size.width() / WIDTH);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param u how large a millimetre of the A4 drawing is */
    private void upright(float u) throws IOException {
        page.fill(new Box(0, 0, 210 * u, 58 * u), ACCENT);
        float next =
                page.text(text.merchant(), new Style(true, 13 * u, 7 * u, 2, Color.WHITE), 15 * u, 24 * u, 180 * u);
        page.text(text.terminal(), new Style(false, 8 * u, 5 * u, 1, Color.WHITE), 15 * u, next + 3 * u, 180 * u);
        page.text(text.word("scan"), new Style(true, 10 * u, 6 * u, 1, INK), 15 * u, 75 * u, 180 * u);
        Box frame = new Box(45 * u, 83 * u, 120 * u, 120 * u);
        page.frame(frame, 1.4f * u, ACCENT);
        page.code(code, frame.shrunk(2 * u));
        marks(new Box(25 * u, 207 * u, 160 * u, 14 * u), 7.5f * u);
        page.fill(new Box(25 * u, 225 * u, 160 * u, 0.3f * u), LINE);
        page.text(text.bank(), new Style(false, 6 * u, 4 * u, 1, FAINT), 15 * u, 236 * u, 180 * u);
        page.text(text.account(), new Style(true, 11 * u, 6 * u, 1, INK), 15 * u, 249 * u, 180 * u);
        page.text(text.holder(), new Style(true, 7 * u, 4 * u, 1, INK), 15 * u, 260 * u, 180 * u);
        page.text(text.word("hint"), new Style(false, 4.8f * u, 3.6f * u, 1, FAINT), 15 * u, 274 * u, 180 * u);
        page.text(text.number(), new Style(false, 3.8f * u, 3 * u, 1, FAINT), 15 * u, 286 * u, 180 * u);
    }

    /** Two faces, back to back at the upper fold, and two edges that become the foot. */
    private void tent(PosterSize size) throws IOException {
        float face = (size.height() - 2 * FLAP) / 2;
        Box back = new Box(0, FLAP, size.width(), face);
        Box front = new Box(0, FLAP + face, size.width(), face);
        page.turn(back);
        face(back);
        page.turnBack();
        face(front);
        for (float y : new float[] {FLAP, FLAP + face, FLAP + 2 * face}) page.fold(y, size.width(), LINE);
        Style small = new Style(false, 3.4f, 3, 1, FAINT);
        page.text(text.word("fold"), small, 15, FLAP - 2, 180);
        page.text(text.word("glue"), small, 15, FLAP / 2, 180);
        page.text(text.word("glue"), small, 15, size.height() - FLAP / 2, 180);
    }

    private void face(Box box) throws IOException {
        float y = box.y();
        float x = 118;
        float width = 82;
        page.fill(new Box(0, y, box.width(), 5), ACCENT);
        Box frame = new Box(12, y + 13, 98, 98);
        page.frame(frame, 1.2f, ACCENT);
        page.code(code, frame.shrunk(1.6f));
        float next = page.text(text.merchant(), new Style(true, 9, 5.5f, 2, INK), x, y + 22, width);
        page.text(text.terminal(), new Style(false, 5.5f, 4, 1, FAINT), x, next, width);
        page.text(text.word("scan"), new Style(true, 7, 5, 1, ACCENT), x, y + 54, width);
        page.text(text.bank(), new Style(false, 5, 3.6f, 1, FAINT), x, y + 66, width);
        page.text(text.account(), new Style(true, 8, 4.5f, 1, INK), x, y + 75, width);
        page.text(text.holder(), new Style(true, 5, 3.6f, 2, INK), x, y + 82, width);
        marks(new Box(x, y + 90, width, 10), 5);
        page.text(text.word("hint"), new Style(false, 3.6f, 3, 2, FAINT), x, y + 106, width);
        page.text(text.number(), new Style(false, 3, 2.6f, 1, FAINT), x, y + 116, width);
    }

    private void marks(Box box, float size) throws IOException {
        float third = box.width() / 3;
        mark(marks.vietqr(), "VietQR", new Box(box.x(), box.y(), third, box.height()), size);
        mark(marks.napas(), "napas 247", new Box(box.x() + third, box.y(), third, box.height()), size);
        mark(marks.bank(text.bankBin()), text.bank(), new Box(box.x() + 2 * third, box.y(), third, box.height()), size);
    }

    private void mark(Optional<Picture> logo, String name, Box box, float size) throws IOException {
        if (logo.isPresent()) page.picture(logo.get(), box.shrunk(1));
        else
            page.text(
                    name,
                    new Style(true, size, size / 2, 1, INK),
                    box.x() + 1,
                    box.y() + box.height() / 2 + size * 0.35f,
                    box.width() - 2);
    }
}
