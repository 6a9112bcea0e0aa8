package vietqr.kernel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of a statement that gives numbers to many rows at once, in the order of a list of their ids. */
public final class InOrder {
    private InOrder() {}

    /** The number behind the last one for the first of the ids, and so on. */
    public static String after(long last, String column, List<Long> ids) {
        return last + " + field(" + column + ", " + text(ids) + ")";
    }

    /** That the row is one of them. */
    public static String among(String column, Collection<Long> ids) {
        return column + " in (" + text(ids) + ")";
    }

    private static String text(Collection<Long> ids) {
        return ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(", "));
    }
}
