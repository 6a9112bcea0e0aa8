package vietqr.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Rows that a rule may match with one another, in order, and what it has decided about them. Whatever it does not decide is
 * free for the next rule.
 */
final class Group {
    /** Of the names of others in a finding. */
    static final int MOST_OTHERS = 5;

    final List<Row> entries = new ArrayList<>();
    final List<Row> movements = new ArrayList<>();
    private final Set<Row> decided = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Consumer<Outcome> findings;

    Group(Consumer<Outcome> findings) {
        this.findings = findings;
    }

    void matched(Rule rule, String grades, List<Row> someEntries, List<Row> someMovements) {
        findings.accept(
                new Outcome.Matched(rule.name(), rule.gates(), grades, pieces(someEntries), pieces(someMovements)));
        decided.addAll(someEntries);
        decided.addAll(someMovements);
    }

    private static List<Piece> pieces(List<Row> rows) {
        return rows.stream().map(Row::piece).toList();
    }

    /** Nothing says which of the others it is. */
    void tied(Side side, Row row, Collection<Row> others) {
        findings.accept(new Outcome.Loose(side, row.piece(), Outcome.Why.TIED, names(other(side), others)));
        decided.add(row);
    }

    /** They are one, but for their amounts. */
    void differing(Row entry, Row movement) {
        findings.accept(new Outcome.Differing(entry.piece(), movement.piece()));
        decided.add(entry);
        decided.add(movement);
    }

    boolean isFree(Row row) {
        return !decided.contains(row);
    }

    void clear() {
        entries.clear();
        movements.clear();
        decided.clear();
    }

    static Side other(Side side) {
        return side == Side.ENTRY ? Side.MOVEMENT : Side.ENTRY;
    }

    static List<String> names(Side side, Collection<Row> rows) {
        Stream<Row> first =
                rows.stream().sorted(Comparator.comparingLong(Row::id)).limit(MOST_OTHERS);
        return first.map(row -> side.letter() + row.id()).toList();
    }
}
