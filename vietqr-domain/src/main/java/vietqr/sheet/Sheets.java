package vietqr.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Reads tables from files. */
public final class Sheets {
    private Sheets() {}

    /** What a file can be. */
    public enum Kind {
        XLSX,
        XLS,
        CSV
    }

    /**
     * Hands over the rows of the first visible sheet, from the top; empty rows may be left out.
     *
     * @param goOn hears of each row and says whether it wants more
     * @throws BadSheet if the file cannot be read, or not to its end; rows before the fault have been handed over
     * @throws IOException if the disk fails
     */
    public static void read(Path file, Kind kind, Predicate<Row> goOn) throws BadSheet, IOException {
        Handover rows = new Handover(goOn);
        try {
            switch (kind) {
                case XLSX -> XlsxSheet.read(file, rows);
                case XLS -> XlsSheet.read(file, rows);
                case CSV -> CsvSheet.read(file, rows);
            }
        } finally {
            rows.rethrow();
        }
    }

    /** About how many rows it has; 0 if that would take as long as reading them. */
    public static long rows(Path file, Kind kind) throws BadSheet, IOException {
        return switch (kind) {
            case XLSX -> new Unpacking(file).rows();
            case XLS -> 0;
            case CSV -> Encoding.lines(file);
        };
    }
}
