package vietqr.terminal;

import java.util.List;

/** What was read from a file. */
public sealed interface SheetReading {
    record Lines(List<SheetLine> lines) implements SheetReading {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    record Unreadable(Fault fault) implements SheetReading {}

    /** What is wrong with the file as a whole. */
    enum Fault {
        /** It is no XLSX, XLS or CSV, or it is damaged. */
        BROKEN,
        /** It wants a password. */
        ENCRYPTED,
        TOO_LARGE,
        /** No row names the columns for code and name. */
        NO_HEADINGS,
        NO_ROWS,
        TOO_MANY_ROWS
    }
}
