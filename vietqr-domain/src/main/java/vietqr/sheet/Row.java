package vietqr.sheet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a table.
 *
 * @param line its number in the file, from 1; a row of several lines has that of its first
 */
public record Row(int line, List<Cell> cells) {
    static final int MOST_CELLS = 200;

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a column, counted from 0; an empty one beyond the end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    /** What stands in it, from left to right. */
    public String joined() {
        return cells.stream().filter(cell -> !cell.isEmpty()).map(Cell::text).collect(Collectors.joining(" "));
    }
}
