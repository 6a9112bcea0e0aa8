package vietqr.report;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A workbook of Office Open XML: the rows on one sheet, or several if there are more than a sheet can take, and on the last
 * sheet what was asked for and the sums. Text is in cells of text, in which no spreadsheet looks for formulas.
 */
final class XlsxSheet implements Sheet {
    static final int ROWS_ON_A_SHEET = 1_000_000;
    private static final int FLUSHED_AFTER = 200;
    private static final int LONGEST_CELL = 32_000;
    private static final String TIME = "dd/mm/yyyy hh:mm:ss";
    private static final String DAY = "dd/mm/yyyy";

    private final Caption caption;
    private final Workbook book;
    private final int rowsOnASheet;
    private Worksheet sheet;
    private int sheets;
    private int line;

    XlsxSheet(OutputStream out, Caption caption) throws IOException {
        this(out, caption, ROWS_ON_A_SHEET);
    }

    XlsxSheet(OutputStream out, Caption caption, int rowsOnASheet) throws IOException {
        this.caption = caption;
        this.rowsOnASheet = rowsOnASheet;
        this.book = new Workbook(out, "VietQR gateway", "1.0");
        begin();
    }

    private void begin() {
        sheets++;
        String name = caption.words().get("sheet.data");
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        List<Column> columns = caption.columns();
        List<String> headings = caption.headings();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width() + 2);
            sheet.inlineString(0, i, headings.get(i));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E8EEF7")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 1);
        line = 0;
    }

    @Override
    public void row(List<Object> values) throws IOException {
        if (line == rowsOnASheet) {
            end();
            begin();
        }
        line++;
        for (int i = 0; i < values.size(); i++)
            put(sheet, line, i, caption.columns().get(i).type(), values.get(i));
        if (line % FLUSHED_AFTER == 0) sheet.flush();
    }

    private void end() throws IOException {
        sheet.setAutoFilter(0, 0, line, caption.columns().size() - 1);
        sheet.finish();
    }

    private void put(Worksheet where, int row, int column, ColumnType type, Object value) {
        if (value == null) return;
        if (value instanceof Instant moment) {
            where.value(row, column, caption.local(moment));
            where.style(row, column).format(TIME).set();
        } else if (value instanceof LocalDate day) {
            where.value(row, column, day);
            where.style(row, column).format(DAY).set();
        } else if (value instanceof Long number) {
            if (type == ColumnType.PERCENT) where.value(row, column, BigDecimal.valueOf(number, 4));
            else where.value(row, column, number);
            where.style(row, column)
                    .format(type == ColumnType.PERCENT ? "0.00%" : "#,##0")
                    .set();
        } else where.inlineString(row, column, text(value.toString()));
    }

    private static String text(String value) {
        String whole = Harmless.inXml(value);
        return whole.length() <= LONGEST_CELL ? whole : whole.substring(0, LONGEST_CELL) + "…";
    }

    @Override
    public void finish(Totals totals) throws IOException {
        end();
        Words words = caption.words();
        Worksheet about = book.newWorksheet(words.get("sheet.about"));
        about.width(0, 30);
        about.width(1, 40);
        about.inlineString(0, 0, caption.title());
        about.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (Caption.Line said : caption.about()) {
            about.inlineString(row, 0, said.label());
            about.inlineString(row++, 1, text(said.value()));
        }
        about.inlineString(row, 0, words.get("rows"));
        put(about, row++, 1, ColumnType.COUNT, totals.rows());
        for (int i = 0; i < caption.columns().size(); i++) {
            if (totals.of(i).isEmpty()) continue;
            Column column = caption.columns().get(i);
            about.inlineString(row, 0, words.get("sum", words.heading(column)));
            put(about, row++, 1, column.type(), totals.of(i).getAsLong());
        }
        about.finish();
        book.finish();
    }

    @Override
    public void close() {
        // The stream belongs to the caller, and there is nothing else.
    }
}
