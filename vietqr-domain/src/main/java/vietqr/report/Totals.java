package vietqr.report;

import java.util.List;
import java.util.OptionalLong;

/** How many rows there were, and what the columns that can be summed come to. */
final class Totals {
    private final List<Column> columns;
    private final long[] sums;
    private long rows;

    Totals(List<Column> columns) {
        this.columns = columns;
        this.sums = new long[columns.size()];
    }

    void add(List<Object> values) {
        rows++;
        for (int i = 0; i < sums.length; i++)
            if (columns.get(i).type().summed() && values.get(i) instanceof Long value)
                sums[i] = Math.addExact(sums[i], value);
    }

    long rows() {
        return rows;
    }

    /** Empty for a column whose sum means nothing. */
    OptionalLong of(int column) {
        return columns.get(column).type().summed() ? OptionalLong.of(sums[column]) : OptionalLong.empty();
    }
}
