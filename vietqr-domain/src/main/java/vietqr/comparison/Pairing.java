package vietqr.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One to one: of all pairs that pass the gates the best come first, and a pair is a match only if neither side has another
 * that is as good. Where one has, all that are concerned are tied, and nobody guesses.
 */
final class Pairing {
    /** Pairs of one group; where more look alike, nothing in it is matched. */
    static final int MOST_PAIRS = 1_000_000;

    private final Rule rule;
    private final Group group;
    private final Map<Integer, List<Pair>> byGrades = new TreeMap<>(Comparator.reverseOrder());
    private int pairs;

    private record Pair(Row entry, Row movement) {}

    private Pairing(Rule rule, Group group) {
        this.rule = rule;
        this.group = group;
    }

    static void decide(Rule rule, Group group) {
        if (group.entries.size() == 1 && group.movements.size() == 1) onlyPair(rule, group);
        else new Pairing(rule, group).decide();
    }

    /** Nearly all are. */
    private static void onlyPair(Rule rule, Group group) {
        Row entry = group.entries.get(0);
        Row movement = group.movements.get(0);
        if (Math.abs(entry.day() - movement.day()) > rule.days()) return;
        if (Math.abs(entry.amount() - movement.amount()) > rule.tolerance()) return;
        int grades = Grades.of(rule, entry, movement);
        if (grades >= 0) group.matched(rule, Grades.names(rule, grades), List.of(entry), List.of(movement));
    }

    private void decide() {
        int first = 0;
        for (Row entry : group.entries) {
            while (first < group.movements.size() && group.movements.get(first).day() < entry.day() - rule.days())
                first++;
            for (int at = first; at < group.movements.size(); at++) {
                Row movement = group.movements.get(at);
                if (movement.day() > entry.day() + rule.days()) break;
                if (++pairs > MOST_PAIRS) {
                    tieAll();
                    return;
                }
                consider(entry, movement);
            }
        }
        byGrades.forEach(this::level);
    }

    private void consider(Row entry, Row movement) {
        if (Math.abs(entry.amount() - movement.amount()) > rule.tolerance()) return;
        int grades = Grades.of(rule, entry, movement);
        if (grades >= 0)
            byGrades.computeIfAbsent(grades, bits -> new ArrayList<>()).add(new Pair(entry, movement));
    }

    /** Those of equal grades, less what better ones have decided. */
    private void level(int grades, List<Pair> equal) {
        List<Pair> open = equal.stream()
                .filter(pair -> group.isFree(pair.entry()) && group.isFree(pair.movement()))
                .toList();
        if (open.isEmpty()) return;
        Map<Row, Set<Row>> partners = new IdentityHashMap<>();
        for (Pair pair : open) {
            partners.computeIfAbsent(pair.entry(), row -> rows()).add(pair.movement());
            partners.computeIfAbsent(pair.movement(), row -> rows()).add(pair.entry());
        }
        for (Pair pair : open) {
            boolean alone = partners.get(pair.entry()).size() == 1
                    && partners.get(pair.movement()).size() == 1;
            if (alone) {
                group.matched(rule, Grades.names(rule, grades), List.of(pair.entry()), List.of(pair.movement()));
            } else {
                tie(Side.ENTRY, pair.entry(), partners);
                tie(Side.MOVEMENT, pair.movement(), partners);
            }
        }
    }

    private static Set<Row> rows() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void tie(Side side, Row row, Map<Row, Set<Row>> partners) {
        if (group.isFree(row)) group.tied(side, row, partners.get(row));
    }

    private void tieAll() {
        for (Row entry : group.entries) group.tied(Side.ENTRY, entry, List.of());
        for (Row movement : group.movements) group.tied(Side.MOVEMENT, movement, List.of());
    }
}
