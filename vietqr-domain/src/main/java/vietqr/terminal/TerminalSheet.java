package vietqr.terminal;

import vietqr.kernel.Scratch;
import vietqr.qr.PlainText;
import vietqr.sheet.BadSheet;
import vietqr.sheet.Row;
import vietqr.sheet.Sheets;
import vietqr.terminal.SheetReading.Fault;
import vietqr.terminal.SheetReading.Unreadable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a sheet of terminals: one row names the columns, in either language and any order, and each row below a terminal. */
public final class TerminalSheet {
    /** Of a file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    public static final int MOST_ROWS = 1_000;

    private static final int MOST_ROWS_ABOVE = 20;

    private final List<SheetLine> lines = new ArrayList<>();
    private Map<Column, Integer> columns = Map.of();
    private int seen;
    private boolean tooMany;

    /** What a column can hold, and how it is headed, written plainly. */
    enum Column {
        CODE("ma diem ban", "ma", "terminal code", "code"),
        NAME("ten diem ban", "ten", "terminal name", "name"),
        ADDRESS("dia chi", "address"),
        BANK("ngan hang", "bank"),
        NUMBER("so tai khoan", "account number", "account");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    private TerminalSheet() {}

    public static SheetReading read(byte[] content) {
        if (content.length > LARGEST) return new Unreadable(Fault.TOO_LARGE);
        try {
            Path file = Scratch.file("terminals", ".sheet");
            try {
                Files.write(file, content);
                return new TerminalSheet().read(file, kind(content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private SheetReading read(Path file, Sheets.Kind kind) throws IOException {
        try {
            Sheets.read(file, kind, this::take);
        } catch (BadSheet bad) {
            return new Unreadable(fault(bad));
        }
        if (columns.isEmpty()) return new Unreadable(Fault.NO_HEADINGS);
        if (tooMany) return new Unreadable(Fault.TOO_MANY_ROWS);
        return lines.isEmpty() ? new Unreadable(Fault.NO_ROWS) : new SheetReading.Lines(lines);
    }

    private static Fault fault(BadSheet bad) {
        return switch (bad.fault()) {
            case ENCRYPTED -> Fault.ENCRYPTED;
            case TOO_LARGE -> Fault.TOO_LARGE;
            default -> Fault.BROKEN;
        };
    }

    /** A file is what its first bytes say. */
    private static Sheets.Kind kind(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') return Sheets.Kind.XLSX;
        boolean old = content.length > 1 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF;
        return old ? Sheets.Kind.XLS : Sheets.Kind.CSV;
    }

    private boolean take(Row row) {
        if (row.isEmpty()) return true;
        if (columns.isEmpty()) {
            columns = headings(row);
            return ++seen < MOST_ROWS_ABOVE || !columns.isEmpty();
        }
        tooMany = lines.size() == MOST_ROWS;
        if (tooMany) return false;
        lines.add(new SheetLine(
                row.line(),
                text(row, Column.CODE),
                text(row, Column.NAME),
                text(row, Column.ADDRESS),
                text(row, Column.BANK),
                text(row, Column.NUMBER)));
        return true;
    }

    private String text(Row row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).text();
    }

    /** Empty unless it names both code and name. */
    private static Map<Column, Integer> headings(Row row) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int at = 0; at < row.cells().size(); at++) {
            String heading = PlainText.of(row.cell(at).text()).value().strip().toLowerCase(Locale.ROOT);
            for (Column column : Column.values()) if (column.headings.contains(heading)) found.putIfAbsent(column, at);
        }
        return found.containsKey(Column.CODE) && found.containsKey(Column.NAME) ? found : Map.of();
    }
}
