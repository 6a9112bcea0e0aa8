package vietqr.image;

import vietqr.kernel.Vnd;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** A symbol with marks above and below it, and the transfer in words. All measures in pixels. */
public final class CardImage extends Drawing {
    /** Greys only: so a card without logos has at most 256 colours and makes a small file. */
    private static final Color INK = new Color(0x222222);

    private static final Color FAINT = new Color(0x6B6B6B);
    private static final Color LINE = new Color(0xD4D4D4);
    private static final int MARK_HEIGHT = 44;
    private static final int SYMBOL_TOP = 66;
    private static final int SYMBOL_SIDE = 410;
    private static final int MARKS_TOP = SYMBOL_TOP + SYMBOL_SIDE + 8;
    private static final int TEXT_TOP = MARKS_TOP + MARK_HEIGHT + 10;
    private static final int SIDE_MARGIN = 32;

    private final Design design;
    private final Plate plate;
    private final String bin;
    private final CardText text;
    private final Marks marks;
    private final Locale language;
    private final ResourceBundle words;

    CardImage(Design design, Plate plate, String bin, CardText text, Marks marks, Locale language) {
        super(design.width(), design.height());
        this.design = design;
        this.plate = plate;
        this.bin = bin;
        this.text = text;
        this.marks = marks;
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "vietqr.image.card",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    void draw(Canvas canvas) {
        mark(canvas, marks.vietqr(), "VietQR", 34, SIDE_MARGIN, 14, width() - 2 * SIDE_MARGIN);
        drawSymbol(canvas);
        int half = width() / 2 - SIDE_MARGIN - 12;
        mark(canvas, marks.napas(), "napas 247", 26, SIDE_MARGIN, MARKS_TOP, half);
        fill(canvas, width() / 2.0 - 0.5, MARKS_TOP + 6, 1, MARK_HEIGHT - 12);
        mark(canvas, marks.bank(bin), text.bankMark(), 26, width() / 2 + 12, MARKS_TOP, half);
        if (design == Design.COMPACT2) drawCaption(canvas);
        if (design == Design.PRINT) drawTable(canvas);
    }

    /** As large as whole pixels per module allow; the quiet zone lies inside the square. */
    private void drawSymbol(Canvas canvas) {
        int size = plate.symbol().size();
        int scale = Math.max(1, SYMBOL_SIDE / (size + 2 * QrOptions.DEFAULT.quietZone()));
        int x = (width() - size * scale) / 2;
        plate.draw(canvas, x, SYMBOL_TOP + (SYMBOL_SIDE - size * scale) / 2, scale);
    }

    /** The logo, or its name in letters where the operator has none. */
    private void mark(Canvas canvas, Optional<Picture> logo, String name, int size, int x, int y, int width) {
        if (logo.isPresent()) {
            canvas.picture(logo.get(), x, y, width, MARK_HEIGHT);
            return;
        }
        FittedText fitted = FittedText.of(name, Typeface.SEMI_BOLD, width, size, 12, 1);
        double baseline = y + MARK_HEIGHT / 2.0 + fitted.size() * 0.35;
        centred(canvas, fitted.lines().get(0), fitted.size(), x, baseline, width);
    }

    private void drawCaption(Canvas canvas) {
        int width = width() - 2 * SIDE_MARGIN;
        double baseline = TEXT_TOP + 24;
        for (String part : List.of(text.holder(), text.accountNumber(), amount())) {
            String legible = Typeface.SEMI_BOLD.legible(part);
            if (legible.isEmpty()) continue;
            FittedText fitted = FittedText.of(legible, Typeface.SEMI_BOLD, width, 22, 15, 2);
            drawLines(canvas, fitted, baseline, width);
            baseline += 32;
        }
    }

    /** Two lines take the room of one larger line: the first stands well above its place and the second hardly below. */
    private void drawLines(Canvas canvas, FittedText fitted, double baseline, int width) {
        double y = baseline - (fitted.lines().size() - 1) * fitted.size() * 1.05;
        for (String line : fitted.lines()) {
            centred(canvas, line, fitted.size(), SIDE_MARGIN, y, width);
            y += fitted.size() * 1.2;
        }
    }

    private void drawTable(Canvas canvas) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"bank", text.bankName()});
        rows.add(new String[] {"holder", text.holder()});
        rows.add(new String[] {"number", text.accountNumber()});
        rows.add(new String[] {"amount", amount()});
        rows.add(new String[] {"content", text.content()});
        rows.forEach(row -> row[1] = Typeface.SEMI_BOLD.legible(row[1]));
        rows.removeIf(row -> row[1].isEmpty());
        double top = TEXT_TOP;
        double rowHeight = (height() - TEXT_TOP - 14) / 5.0;
        for (String[] row : rows) {
            fill(canvas, SIDE_MARGIN, top, width() - 2 * SIDE_MARGIN, 1);
            drawRow(canvas, words.getString(row[0]), row[1], top + rowHeight / 2);
            top += rowHeight;
        }
    }

    private void drawRow(Canvas canvas, String label, String value, double middle) {
        int labelWidth = 150;
        double valueWidth = width() - 2 * SIDE_MARGIN - labelWidth;
        canvas.fill(Typeface.REGULAR.outline(label, 17, SIDE_MARGIN, middle + 6), FAINT);
        FittedText fitted = FittedText.of(value, Typeface.SEMI_BOLD, valueWidth, 20, 15, 2);
        double lineHeight = fitted.size() * 1.25;
        double baseline = middle + fitted.size() * 0.35 - (fitted.lines().size() - 1) * lineHeight / 2;
        for (String line : fitted.lines()) {
            double x = width() - SIDE_MARGIN - Typeface.SEMI_BOLD.width(line, fitted.size());
            canvas.fill(Typeface.SEMI_BOLD.outline(line, fitted.size(), x, baseline), INK);
            baseline += lineHeight;
        }
    }

    private static void centred(Canvas canvas, String line, double size, double x, double baseline, double width) {
        double from = x + (width - Typeface.SEMI_BOLD.width(line, size)) / 2;
        canvas.fill(Typeface.SEMI_BOLD.outline(line, size, from, baseline), INK);
    }

    private static void fill(Canvas canvas, double x, double y, double width, double height) {
        canvas.fill(new Rectangle2D.Double(x, y, width, height), LINE);
    }

    private String amount() {
        return text.amount()
                .map(Vnd::amount)
                .map(NumberFormat.getIntegerInstance(language)::format)
                .map(digits -> digits + " VND")
                .orElse("");
    }
}
