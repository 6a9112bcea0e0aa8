package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Breaks;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * Breaks as a workbook, to be looked through, filled in and brought back. Three columns are for people: how to settle the break,
 * what it belongs together with, and why. The version in the second column says what they have seen. A second sheet explains what
 * may be filled in.
 */
@ApplicationScoped
public class BreakSheet {
    /** The columns, from the left. */
    public enum Column {
        BREAK,
        VERSION,
        DAY,
        REASON,
        STATE,
        DIRECTION,
        AMOUNT,
        DIFFERENCE,
        REFERENCE,
        CONTENT,
        RESOLUTION,
        WITH,
        WHY,
        ACCOUNT,
        ENTRY,
        MOVEMENT
    }

    /**
     * The workbook's language.
     *
     * @param headings one for each column
     * @param word for a code that stands in a column
     * @param codes name of the sheet that explains what may be filled in
     */
    public record Wording(List<String> headings, BiFunction<Column, String, String> word, String codes) {
        public Wording {
            headings = List.copyOf(headings);
        }
    }

    /** Rows that one workbook holds. */
    static final int MOST_ROWS = 10_000;

    private static final int PAGE = 200;
    private static final int LONGEST_CELL = 1_000;
    private static final String ROWS =
            "select b.id, b.version, b.banking_day, b.reason, b.state, b.direction, b.amount,"
                    + " b.difference, coalesce(e.reference, m.reference, ''), coalesce(e.content, m.content, ''),"
                    + " null, null, null, a.number, b.entry_id, b.movement_id"
                    + " from recon_break b join bank_account a on a.id = b.account_id left join statement_entry e on e.id = b.entry_id"
                    + " left join movement m on m.id = b.movement_id where b.id in ";

    private final EntityManager em;
    private final Breaks breaks;

    /** For the container's proxy only. */
    protected BreakSheet() {
        this(null, null);
    }

    @Inject
    public BreakSheet(EntityManager em, Breaks breaks) {
        this.em = em;
        this.breaks = breaks;
    }

    /**
     * Writes those that are wanted, newest first, at most ten thousand.
     */
    public void write(Sight sight, Breaks.Wanted wanted, Wording wording, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "VietQR gateway", "1.0");
        Worksheet sheet = book.newWorksheet("breaks");
        head(sheet, wording.headings());
        sheet.freezePane(0, 1);
        int row = 0;
        OptionalLong before = OptionalLong.empty();
        do {
            Page<Break> page = breaks.page(sight, wanted, before, PAGE);
            for (Object[] line : lines(page.rows().stream().map(Break::id).toList())) put(sheet, ++row, line, wording);
            before = page.next();
        } while (before.isPresent() && row + PAGE <= MOST_ROWS);
        sheet.finish();
        explain(book, wording);
        book.finish();
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) sheet.inlineString(0, column, headings.get(column));
        sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
    }

    /** What may be filled in, and what it means. */
    private static void explain(Workbook book, Wording wording) {
        Worksheet codes = book.newWorksheet(wording.codes());
        int row = 0;
        for (ResolutionKind kind : ResolutionKind.values()) {
            codes.inlineString(row, 0, kind.name());
            codes.inlineString(row++, 1, wording.word().apply(Column.RESOLUTION, kind.name()));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> lines(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        String marks = "(" + "?,".repeat(ids.size() - 1) + "?)";
        var query = em.createNativeQuery(ROWS + marks + " order by b.id desc");
        for (int i = 0; i < ids.size(); i++) query.setParameter(i + 1, ids.get(i));
        return query.getResultList();
    }

    /** Ids are texts: a spreadsheet would round them. Text is in cells of text, in which nobody looks for formulas. */
    private static void put(Worksheet sheet, int row, Object[] line, Wording wording) {
        for (Column column : Column.values()) {
            int at = column.ordinal();
            if (at >= line.length || line[at] == null) continue;
            switch (column) {
                case VERSION, AMOUNT, DIFFERENCE -> sheet.value(row, at, (Number) line[at]);
                case DAY -> {
                    sheet.value(row, at, day(line[at]));
                    sheet.style(row, at).format("dd/mm/yyyy").set();
                }
                case REASON, STATE, DIRECTION ->
                    sheet.inlineString(row, at, wording.word().apply(column, line[at].toString()));
                default -> sheet.inlineString(row, at, plain(line[at].toString()));
            }
        }
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }

    /** What XML cannot hold is left out. */
    private static String plain(String text) {
        String kept = text.replaceAll("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd]", "");
        return kept.substring(0, Math.min(kept.length(), LONGEST_CELL));
    }
}
