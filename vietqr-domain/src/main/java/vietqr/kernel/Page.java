package vietqr.kernel;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Some rows of a list that is read in order, and where to go on reading. Keyset paging: the cost of a page does
 * not grow with its number.
 *
 * @param rows at most the number asked for
 * @param next the id of the last row, to be passed for the rows that follow; empty at the end of the list
 */
public record Page<T>(List<T> rows, OptionalLong next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** Cuts a list that was read with one row more than {@code size}; that row tells whether there is a next page. */
    public static <T> Page<T> cut(List<T> oneMore, int size, ToLongFunction<T> id) {
        if (oneMore.size() <= size) return new Page<>(oneMore, OptionalLong.empty());
        List<T> rows = oneMore.subList(0, size);
        return new Page<>(rows, OptionalLong.of(id.applyAsLong(rows.get(size - 1))));
    }
}
