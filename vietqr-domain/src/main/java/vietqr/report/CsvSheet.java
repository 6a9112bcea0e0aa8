package vietqr.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Comma separated values (RFC 4180) that a spreadsheet opens with its Vietnamese letters whole and runs nothing of. */
final class CsvSheet implements Sheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Caption caption;
    private final Writer out;
    private final CsvWriter csv;
    private final String[] cells;

    CsvSheet(OutputStream stream, Caption caption) throws IOException {
        this.caption = caption;
        this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.cells = new String[caption.columns().size()];
        out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        csv.writeRecord(caption.headings());
    }

    @Override
    public void row(List<Object> values) {
        for (int i = 0; i < cells.length; i++)
            cells[i] = written(caption.columns().get(i).type(), values.get(i));
        csv.writeRecord(cells);
    }

    private String written(ColumnType type, Object value) {
        if (value == null) return "";
        if (value instanceof Instant moment) return TIME.format(caption.local(moment));
        if (value instanceof Long number && type == ColumnType.PERCENT)
            return BigDecimal.valueOf(number, 2).toPlainString();
        return value instanceof String text ? Harmless.cell(text) : value.toString();
    }

    /** Programs would take a line of sums for one more row. */
    @Override
    public void finish(Totals totals) throws IOException {
        csv.flush();
        out.flush();
    }

    @Override
    public void close() {
        // The stream belongs to the caller, and there is nothing else.
    }
}
