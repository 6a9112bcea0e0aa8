package vietqr.report;

import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import vietqr.image.CardFont;
import vietqr.kernel.Scratch;
import vietqr.letter.Lettering;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table on paper. Finished pages wait in a temporary file, and are written out together at the end. */
final class PdfSheet implements Sheet {
    private static final float SIZE = 7;
    private static final float LEADING = 9.5f;
    private static final float PADDING = 3;
    private static final int MOST_LINES = 3;
    private static final float LOWEST = PdfPage.HEIGHT - PdfPage.MARGIN - 16;
    private static final Color HEAD = new Color(0xE8EEF7);
    private static final Color STRIPE = new Color(0xF6F8FB);

    private final OutputStream out;
    private final Caption caption;
    private final PDDocument document;
    private final Lettering regular;
    private final Lettering bold;
    private final float[] widths;
    private final Bars bars;
    private PdfPage page;
    private int pages;
    private float y;
    private long rows;

    PdfSheet(OutputStream out, Caption caption) throws IOException {
        this.out = out;
        this.caption = caption;
        this.document = new PDDocument(() -> new ScratchFile(Scratch.directory().toFile()));
        this.regular = new Lettering(document, CardFont.REGULAR);
        this.bold = new Lettering(document, CardFont.SEMI_BOLD);
        this.widths = widths(caption.columns(), bold);
        this.bars = new Bars(caption.columns());
        document.getDocumentInformation().setTitle(caption.title());
        document.getDocumentCatalog().setLanguage(caption.language().code());
        turn();
        head();
        headings();
    }

    /** Numbers and days get what they need, for they are not to be broken; the rest share what is left by what they hold. */
    private static float[] widths(List<Column> columns, Lettering letters) throws IOException {
        float[] widths = new float[columns.size()];
        float left = PdfPage.INNER;
        int shares = 0;
        for (int i = 0; i < widths.length; i++) {
            Optional<String> longest = longest(columns.get(i).type());
            if (longest.isPresent()) left -= widths[i] = letters.width(longest.get(), SIZE) + 2 * PADDING;
            else shares += columns.get(i).width();
        }
        for (int i = 0; i < widths.length; i++)
            if (widths[i] == 0) widths[i] = left * columns.get(i).width() / shares;
        return widths;
    }

    private static Optional<String> longest(ColumnType type) {
        return switch (type) {
            case MONEY -> Optional.of("88.888.888.888");
            case COUNT, NUMBER -> Optional.of("88.888.888");
            case PERCENT -> Optional.of("100,00% ");
            case TIME, DAY -> Optional.of("88 Mmm 8888");
            case TEXT, NAME, CONTENT, WORD, FINDING -> Optional.empty();
        };
    }

    private void turn() throws IOException {
        if (page != null) page.close();
        page = new PdfPage(document);
        pages++;
        y = PdfPage.MARGIN;
        String number = regular.drawable(caption.words().get("page", pages));
        page.textTo(regular, SIZE, PdfPage.WIDTH - PdfPage.MARGIN, PdfPage.HEIGHT - PdfPage.MARGIN + 8, number);
        page.text(
                regular, SIZE, PdfPage.MARGIN, PdfPage.HEIGHT - PdfPage.MARGIN + 8, regular.drawable(caption.title()));
    }

    private void head() throws IOException {
        y += 14;
        page.text(bold, 15, PdfPage.MARGIN, y, bold.drawable(caption.title()));
        y += 8;
        for (Caption.Line said : caption.about()) {
            y += LEADING + 1;
            page.text(regular, 8, PdfPage.MARGIN, y, regular.drawable(said.label() + ": " + said.value()));
        }
        y += 10;
    }

    private void headings() throws IOException {
        line(bold, caption.headings(), HEAD);
    }

    @Override
    public void row(List<Object> values) throws IOException {
        List<String> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++)
            cells.add(written(caption.columns().get(i).type(), values.get(i)));
        bars.add(cells, values);
        line(regular, cells, rows++ % 2 == 0 ? Color.WHITE : STRIPE);
    }

    private void line(Lettering letters, List<String> cells, Color ground) throws IOException {
        List<List<String>> wrapped = new ArrayList<>(cells.size());
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = letters.lines(cells.get(i), SIZE, widths[i] - 2 * PADDING, MOST_LINES);
            wrapped.add(lines);
            most = Math.max(most, lines.size());
        }
        float height = most * LEADING + PADDING;
        if (y + height > LOWEST) {
            turn();
            headings();
        }
        page.box(ground, PdfPage.MARGIN, y, PdfPage.INNER, height);
        float x = PdfPage.MARGIN;
        for (int i = 0; i < wrapped.size(); x += widths[i++]) cell(letters, i, x, wrapped.get(i));
        y += height;
    }

    private void cell(Lettering letters, int column, float x, List<String> lines) throws IOException {
        boolean right = caption.columns().get(column).type().number();
        for (int i = 0; i < lines.size(); i++) {
            float baseline = y + LEADING * (i + 1) - 1;
            if (right) page.textTo(letters, SIZE, x + widths[column] - PADDING, baseline, lines.get(i));
            else page.text(letters, SIZE, x + PADDING, baseline, lines.get(i));
        }
    }

    private String written(ColumnType type, Object value) {
        Words words = caption.words();
        if (value == null) return "";
        if (value instanceof Instant moment) return words.time(caption.local(moment));
        if (value instanceof LocalDate day) return words.day(day);
        if (value instanceof Long number)
            return type == ColumnType.PERCENT ? words.percent(number) : words.number(number);
        return value.toString();
    }

    @Override
    public void finish(Totals totals) throws IOException {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < caption.columns().size(); i++)
            cells.add(
                    totals.of(i).isPresent()
                            ? caption.words().number(totals.of(i).getAsLong())
                            : "");
        if (y + 3 * LEADING > LOWEST) turn();
        y += LEADING + PADDING;
        page.text(bold, SIZE, PdfPage.MARGIN, y, bold.drawable(caption.words().get("total", totals.rows())));
        y += PADDING;
        line(bold, cells, HEAD);
        if (bars.worthSeeing()) {
            turn();
            bars.draw(page, regular, bold, caption);
        }
        page.close();
        page = null;
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (page != null) page.close();
        document.close();
    }
}
