package vietqr.report;

import vietqr.letter.Lettering;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A bar for each day: the first money column of a report whose rows are days. */
final class Bars {
    private static final int MOST = 400;
    private static final float TOP = PdfPage.MARGIN + 40;
    private static final float FLOOR = PdfPage.HEIGHT - PdfPage.MARGIN - 60;
    private static final Color BAR = new Color(0x2F6FDE);
    private static final Color AXIS = new Color(0xC5CEDB);

    private final int day;
    private final int money;
    private final List<String> days = new ArrayList<>();
    private final List<Long> sums = new ArrayList<>();

    Bars(List<Column> columns) {
        this.day = first(columns, ColumnType.DAY);
        this.money = first(columns, ColumnType.MONEY);
    }

    private static int first(List<Column> columns, ColumnType type) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).type() == type)
                .findFirst()
                .orElse(-1);
    }

    /** @param cells the same as the values, written */
    void add(List<String> cells, List<Object> values) {
        if (day != 0 || money < 0 || days.size() >= MOST || !(values.get(money) instanceof Long sum)) return;
        days.add(cells.get(day));
        sums.add(sum);
    }

    boolean worthSeeing() {
        return days.size() > 1 && largest() > 0;
    }

    private long largest() {
        return sums.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    void draw(PdfPage page, Lettering regular, Lettering bold, Caption caption) throws IOException {
        String heading = caption.words().heading(caption.columns().get(money));
        page.text(bold, 11, PdfPage.MARGIN, PdfPage.MARGIN + 12, bold.drawable(heading));
        page.text(regular, 7, PdfPage.MARGIN, TOP - 6, caption.words().number(largest()));
        page.box(AXIS, PdfPage.MARGIN, TOP, PdfPage.INNER, 0.5f);
        float share = PdfPage.INNER / days.size();
        int labelled = Math.max(1, (int) Math.ceil(50 / share));
        for (int i = 0; i < days.size(); i++) {
            float height = (FLOOR - TOP) * Math.max(0, sums.get(i)) / largest();
            float x = PdfPage.MARGIN + i * share;
            page.box(BAR, x + share * 0.15f, FLOOR - height, share * 0.7f, height);
            if (i % labelled == 0 && x + 50 < PdfPage.WIDTH - PdfPage.MARGIN)
                page.text(regular, 7, x, FLOOR + 12, regular.drawable(days.get(i)));
        }
        page.box(AXIS, PdfPage.MARGIN, FLOOR, PdfPage.INNER, 0.5f);
    }
}
