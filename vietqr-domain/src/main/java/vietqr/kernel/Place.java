package vietqr.kernel;

import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Where to go on in a list that is read by id, and which way it is read. Both ways cost the same: the ids are in an index.
 *
 * @param behind the {@code next} of the page before; empty for the first page
 */
public record Place(Order order, OptionalLong behind) {
    /** By id, which tells when something came. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    public static Place newest(OptionalLong before) {
        return new Place(Order.NEWEST, before);
    }

    /** Of an order and a place that may each not have been chosen. */
    public static Place of(Order order, Long behind) {
        return new Place(
                order == null ? Order.NEWEST : order, behind == null ? OptionalLong.empty() : OptionalLong.of(behind));
    }

    /** What the id must be, for a query; {@link #bound} goes where {@code :place} stands. */
    public String condition(String id) {
        return id + (order == Order.NEWEST ? " < :place" : " > :place");
    }

    /** The same for a query in SQL, where {@link #bound} is the next {@code ?}. */
    public String conditionOf(String id) {
        return id + (order == Order.NEWEST ? " < ?" : " > ?");
    }

    public long bound() {
        return behind.orElse(order == Order.NEWEST ? Long.MAX_VALUE : Long.MIN_VALUE);
    }

    public String sorting(String id) {
        return " order by " + id + (order == Order.NEWEST ? " desc" : "");
    }

    public <T> Comparator<T> comparator(ToLongFunction<T> id) {
        Comparator<T> oldest = Comparator.comparingLong(id);
        return order == Order.NEWEST ? oldest.reversed() : oldest;
    }
}
