package vietqr.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The newest rows of several lists, such as those of each merchant, together; or the first ones in another order. Each list has an
 * index by which it is read in that order, and no index has the order of all of them; so each is read alone as far as the page needs.
 */
public final class Newest {
    /** Of more lists than this most rows are in sight, so that reading all rows newest first ends soon. */
    private static final int MOST_LISTS = 50;

    private Newest() {}

    /**
     * Reads them.
     *
     * @param newest reads those of some lists, newest first, at most {@code most}
     */
    public static <K, T> List<T> of(
            Collection<K> lists, Function<Collection<K>, List<T>> newest, ToLongFunction<T> id, int most) {
        return of(lists, newest, Comparator.comparingLong(id).reversed(), most);
    }

    /**
     * The same in another order.
     *
     * @param first reads those of some lists in that order, at most {@code most}
     */
    public static <K, T> List<T> of(
            Collection<K> lists, Function<Collection<K>, List<T>> first, Comparator<T> order, int most) {
        if (lists.size() <= 1 || lists.size() > MOST_LISTS) return first.apply(lists);
        return lists.stream()
                .flatMap(list -> first.apply(List.of(list)).stream())
                .sorted(order)
                .limit(most)
                .toList();
    }
}
