package vietqr.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The audit log as CSV: a line for each field that changed, or one where none did. The names in it are the machine's. */
@ApplicationScoped
public class AuditSheet {
    public static final int MOST_ENTRIES = 200_000;

    private static final int AT_ONCE = 1000;
    private static final String MARK = "\ufeff";
    private static final String DANGEROUS_FIRST = "=+-@\t\r";
    private static final List<String> HEADINGS = List.of(
            "id",
            "at",
            "merchant",
            "thing",
            "deed",
            "subject_id",
            "subject",
            "doer",
            "doer_name",
            "address",
            "field",
            "before",
            "after");

    private final AuditLog log;

    /** For the container's proxy only. */
    protected AuditSheet() {
        this(null);
    }

    @Inject
    public AuditSheet(AuditLog log) {
        this.log = log;
    }

    /** The newest {@link #MOST_ENTRIES} at most, as they are read. */
    public void write(AuditFilter filter, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(HEADINGS);
        OptionalLong before = OptionalLong.empty();
        for (int written = 0; written < MOST_ENTRIES; written += AT_ONCE) {
            Page<AuditEntry> page = log.page(filter, before, AT_ONCE);
            page.rows().forEach(entry -> write(csv, entry));
            before = page.next();
            if (before.isEmpty()) break;
        }
        csv.flush();
    }

    private static void write(CsvWriter csv, AuditEntry entry) {
        boolean none = true;
        for (AuditEntry.Change change : entry.changes()) {
            none = false;
            csv.writeRecord(line(entry, change));
        }
        if (none) csv.writeRecord(line(entry, new AuditEntry.Change("", "", "")));
    }

    private static List<String> line(AuditEntry entry, AuditEntry.Change change) {
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(entry.id()),
                entry.at().toString(),
                number(entry.merchantId()),
                entry.thing().name(),
                entry.deed().name(),
                number(entry.subjectId()),
                entry.subject(),
                entry.doer(),
                entry.doerName(),
                entry.address(),
                change.field(),
                change.before(),
                change.after()));
        cells.replaceAll(AuditSheet::harmless);
        return cells;
    }

    private static String number(OptionalLong id) {
        return id.isPresent() ? Long.toString(id.getAsLong()) : "";
    }

    /** Spreadsheets take a cell that begins so for a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && DANGEROUS_FIRST.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
