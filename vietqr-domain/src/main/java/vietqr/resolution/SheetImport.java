package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vietqr.resolution.BreakSheet.Column;
import vietqr.resolution.ResolutionResult.Denied;
import vietqr.resolution.ResolutionResult.Taken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Takes back a workbook of {@link BreakSheet} in which people have said how to settle breaks. Each row is a wish of its own: one
 * that has become stale, or cannot be done, is refused with the reason and holds up no other.
 */
@ApplicationScoped
public class SheetImport {
    /** Of a workbook, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST_ROWS = BreakSheet.MOST_ROWS;

    private final ResolutionDesk desk;

    /** For the container's proxy only. */
    protected SheetImport() {
        this(null);
    }

    @Inject
    public SheetImport(ResolutionDesk desk) {
        this.desk = desk;
    }

    /**
     * What became of a row in which something was filled in.
     *
     * @param row as the spreadsheet numbers it
     * @param state empty if it was refused
     * @param why {@code UNREADABLE}, or a {@link ResolutionResult.Why}; empty if it was not refused
     */
    public record Line(int row, Optional<ResolutionState> state, String why) {}

    /** @throws IOException if it is no workbook, or a too large one */
    public List<Line> take(Resolver who, InputStream in) throws IOException {
        byte[] content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) throw new IOException("more than " + LARGEST + " bytes");
        List<Line> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> all = rows.skip(1).limit(MOST_ROWS).iterator();
            while (all.hasNext()) {
                Row row = all.next();
                if (!text(row, Column.RESOLUTION).isEmpty()) lines.add(take(who, row));
            }
        } catch (RuntimeException broken) {
            throw new IOException("no workbook of breaks", broken);
        }
        return lines;
    }

    private Line take(Resolver who, Row row) {
        Optional<Wish> wish = wish(row);
        if (wish.isEmpty()) return new Line(row.getRowNum(), Optional.empty(), "UNREADABLE");
        ResolutionResult result = desk.ask(who, wish.get());
        if (result instanceof Taken taken)
            return new Line(row.getRowNum(), Optional.of(taken.resolution().state()), "");
        return new Line(
                row.getRowNum(), Optional.empty(), ((Denied) result).why().name());
    }

    /** Without its version a row cannot be told from a stale one. */
    private static Optional<Wish> wish(Row row) {
        String id = text(row, Column.BREAK);
        String version = text(row, Column.VERSION);
        String with = text(row, Column.WITH);
        String kind = text(row, Column.RESOLUTION).toUpperCase(Locale.ROOT);
        boolean readable = id.matches("\\d{1,18}") && version.matches("\\d{1,9}") && with.matches("[\\d ,;]*");
        Optional<ResolutionKind> known = Arrays.stream(ResolutionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (!readable || known.isEmpty()) return Optional.empty();
        List<Long> partners = Arrays.stream(with.split("[ ,;]+"))
                .filter(part -> part.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        OptionalInt seen = OptionalInt.of(Integer.parseInt(version));
        return Optional.of(new Wish(Long.parseLong(id), known.get(), partners, text(row, Column.WHY), seen));
    }

    private static String text(Row row, Column column) {
        if (row.getCellCount() <= column.ordinal() || row.getCell(column.ordinal()) == null) return "";
        return Optional.ofNullable(row.getCellText(column.ordinal())).orElse("").strip();
    }
}
