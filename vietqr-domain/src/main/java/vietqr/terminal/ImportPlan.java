package vietqr.terminal;

import java.util.List;

/** What a whole sheet would come to. */
public record ImportPlan(List<RowVerdict> rows) {
    public ImportPlan {
        rows = List.copyOf(rows);
    }

    /** Whether it can be done as it is. */
    public boolean sound() {
        return rows.stream().allMatch(row -> row.verdict().sound());
    }

    public long count(RowVerdict.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many rows are wrong. */
    public long wrong() {
        return rows.stream().filter(row -> !row.verdict().sound()).count();
    }
}
