package vietqr.evidence;

import vietqr.comparison.Item;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.LocalDate;
import java.util.Arrays;

/** Reads what {@link Item#line} has written. */
final class ItemLine {
    private static final int CELLS = 9;

    private ItemLine() {}

    /** @throws IllegalArgumentException if it is no such line */
    static Item read(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != CELLS) throw new IllegalArgumentException("no item: " + line);
        String[] plain = Arrays.stream(cells).map(ItemLine::plain).toArray(String[]::new);
        try {
            return new Item(
                    Long.parseLong(plain[0]),
                    LocalDate.parse(plain[1]),
                    Direction.valueOf(plain[2]),
                    Vnd.of(Long.parseLong(plain[3])),
                    plain[4],
                    plain[5],
                    plain[6],
                    plain[7],
                    plain[8]);
        } catch (RuntimeException notAnItem) {
            throw new IllegalArgumentException("no item: " + line, notAnItem);
        }
    }

    private static String plain(String cell) {
        if (cell.indexOf('\\') < 0) return cell;
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < cell.length(); at++) {
            char letter = cell.charAt(at);
            if (letter != '\\' || at + 1 == cell.length()) {
                text.append(letter);
                continue;
            }
            char next = cell.charAt(++at);
            text.append(next == 'p' ? '|' : next == 'n' ? '\n' : next);
        }
        return text.toString();
    }
}
