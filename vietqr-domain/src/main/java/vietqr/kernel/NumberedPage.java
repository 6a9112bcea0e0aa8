package vietqr.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a list that is read by page number, as the public API does it (wire reference, section 0). For lists that
 * stay short; long ones are read by {@link Page}.
 *
 * @param number of this page, from 1
 * @param size rows on a full page
 * @param total rows of the whole list
 */
public record NumberedPage<T>(List<T> rows, int number, int size, long total) {
    public NumberedPage {
        rows = List.copyOf(rows);
    }

    /** Which page is wanted: both at least 1. */
    public record Wish(int number, int size) {
        public Wish {
            if (number < 1 || size < 1) throw new IllegalArgumentException("page " + number + " of size " + size);
        }

        /** How many rows come before it. */
        public int offset() {
            return (int) Math.min(Integer.MAX_VALUE, (number - 1L) * size);
        }
    }

    public static <T> NumberedPage<T> of(Wish wish, List<T> rows, long total) {
        return new NumberedPage<>(rows, wish.number(), wish.size(), total);
    }

    public long pages() {
        return (total + size - 1) / size;
    }

    public <R> NumberedPage<R> map(Function<T, R> function) {
        return new NumberedPage<>(rows.stream().map(function).toList(), number, size, total);
    }
}
