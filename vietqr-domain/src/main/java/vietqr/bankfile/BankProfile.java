package vietqr.bankfile;

import com.google.re2j.Pattern;

import java.util.List;
import java.util.Map;

/**
 * How a bank lays out its sheets. Data, read by {@link ProfileJson}; patterns are RE2, whose time grows with the text only.
 *
 * @param name by which people know it, unique among those of a merchant
 * @param bank the BIN of the bank; empty for any
 * @param marks words of which one must stand above the header; none: nothing must
 * @param header where the header is
 * @param title what is found in the lines above the header and below the last entry
 * @param skip rows that are no entries, wherever they stand
 * @param footer words with which the first row begins that comes after the last entry
 * @param continued whether a row with nothing but a transfer text belongs to the one above
 */
public record BankProfile(
        String name,
        String bank,
        List<String> marks,
        Header header,
        Map<Role, Column> columns,
        Amounts amounts,
        Days days,
        Map<Title, Pattern> title,
        List<Pattern> skip,
        List<String> footer,
        boolean continued,
        List<Transform> transforms,
        Signs signs) {

    public BankProfile {
        marks = List.copyOf(marks);
        columns = Map.copyOf(columns);
        title = Map.copyOf(title);
        skip = List.copyOf(skip);
        footer = List.copyOf(footer);
        transforms = List.copyOf(transforms);
    }

    /**
     * @param within how many lines at the top it may be among
     * @param rows how many rows it has; of cells merged downwards and across, the names in any of them count
     * @param firstRow where the entries begin if there is no header, or 0
     */
    public record Header(int within, int rows, int firstRow) {}

    /**
     * @param names any of which the header may have
     * @param position from 1, used instead of names; or 0
     * @param exact whether nothing may follow a name in the header
     */
    public record Column(List<String> names, int position, boolean optional, boolean exact) {
        public Column {
            names = List.copyOf(names);
        }

        /** The names without marks and in lower case. */
        List<String> words() {
            return names.stream()
                    .map(Folded::words)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /** What stands above the header or below the entries; the pattern's first group is the value. */
    public enum Title {
        ACCOUNT,
        CURRENCY,
        REFERENCE,
        FROM,
        TO,
        OPENING,
        CLOSING
    }

    /** Replaces what a pattern finds in a column. */
    public record Transform(Role column, Pattern pattern, String replacement) {}

    /** Words for money that goes and money that comes, in a column of their own; without marks and in lower case. */
    public record Signs(List<String> debit, List<String> credit) {
        public Signs {
            debit = List.copyOf(debit);
            credit = List.copyOf(credit);
        }
    }

    /** Whether amounts may stand in one column or in two: money out and money in. */
    boolean eitherWay() {
        return columns.containsKey(Role.AMOUNT) && columns.containsKey(Role.DEBIT);
    }

    boolean hasHeader() {
        return header.firstRow() == 0;
    }
}
