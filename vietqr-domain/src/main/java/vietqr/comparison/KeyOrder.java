package vietqr.comparison;

import java.util.Comparator;

/** The order in which a rule goes through rows: what it may match with one another stands together. */
final class KeyOrder implements Comparator<Row> {
    private final Key key;
    private final boolean byAmount;

    KeyOrder(Rule rule) {
        this(rule.key(), rule.exact() && rule.cardinality() == Cardinality.ONE_TO_ONE);
    }

    /** @param byAmount whether amounts must be the same, too */
    KeyOrder(Key key, boolean byAmount) {
        this.key = key;
        this.byAmount = byAmount;
    }

    /** Below zero if the first comes in an earlier group. */
    int compareGroups(Row one, Row other) {
        String first = one.key(key);
        String second = other.key(key);
        if (first == null || second == null) return first == second ? 0 : first == null ? -1 : 1;
        int keys = first.compareTo(second);
        if (keys != 0) return keys;
        int directions = one.direction().compareTo(other.direction());
        if (directions != 0 || !byAmount) return directions;
        return Long.compare(one.amount(), other.amount());
    }

    boolean hasGroup(Row row) {
        return row.key(key) != null;
    }

    /** Within a group by day and id, so that no two rows are equal. */
    @Override
    public int compare(Row one, Row other) {
        int groups = compareGroups(one, other);
        if (groups != 0) return groups;
        int days = Integer.compare(one.day(), other.day());
        return days != 0 ? days : Long.compare(one.id(), other.id());
    }
}
