package vietqr.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of the tables in a pack: every cell in quotes, quotes doubled (RFC 4180); line breaks within cells become blanks. */
public final class Csv {
    private Csv() {}

    public static String line(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .map(cell -> cell.replaceAll("[\\r\\n]+", " "))
                .map(Csv::harmless)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** A spreadsheet takes what begins so for a formula. Numbers below zero are none. */
    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+");
        return formula ? "'" + cell : cell;
    }

    /** The cells of a line that was written here. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            boolean doubled = letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
            if (doubled) {
                cell.append('"');
                at++;
            } else if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(letter);
        }
        cells.add(cell.toString());
        return cells;
    }
}
