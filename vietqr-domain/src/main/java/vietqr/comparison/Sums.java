package vietqr.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds rows whose amounts add up to a sum. Bounded: what would take too long to find is not found. */
final class Sums {
    /** Of so many it is tried which of them add up; of more only whether all do. */
    static final int MOST_TRIED = 24;

    private static final int MOST_STEPS = 500_000;
    private static final int ENOUGH = 2;

    private final List<Row> rows;
    private final long[] rest;
    private final List<List<Row>> found = new ArrayList<>();
    private final List<Row> taken = new ArrayList<>();
    private int steps;

    private Sums(List<Row> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparingLong(Row::amount).reversed().thenComparingLong(Row::id))
                .toList();
        this.rest = new long[rows.size() + 1];
        for (int at = rows.size() - 1; at >= 0; at--)
            rest[at] = rest[at + 1] + this.rows.get(at).amount();
    }

    /** The ways in which at least two of the rows add up; two ways at the most, and none if it is not certain. */
    static List<List<Row>> adding(long sum, List<Row> rows) {
        if (rows.size() < 2) return List.of();
        Sums sums = new Sums(rows);
        if (sums.rest[0] == sum) return List.of(rows);
        if (sums.rest[0] < sum || rows.size() > MOST_TRIED) return List.of();
        sums.search(0, sum);
        return sums.steps > MOST_STEPS && sums.found.size() < ENOUGH ? List.of() : sums.found;
    }

    private void search(int at, long missing) {
        if (found.size() == ENOUGH || ++steps > MOST_STEPS) return;
        if (missing == 0) {
            if (taken.size() > 1) found.add(List.copyOf(taken));
            return;
        }
        if (at == rows.size() || rest[at] < missing) return;
        Row row = rows.get(at);
        if (row.amount() <= missing) {
            taken.add(row);
            search(at + 1, missing - row.amount());
            taken.remove(taken.size() - 1);
        }
        search(at + 1, missing);
    }
}
