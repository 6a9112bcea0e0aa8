package vietqr.comparison;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of several: those of the other side that add up to it exactly. All of them always do so in one way only, for amounts
 * are above zero; a part of them is looked for as long as they are few, and counts only if no other part adds up as well.
 */
final class Covering {
    private final Rule rule;
    private final Group group;
    private final Side one;

    private Covering(Rule rule, Group group, Side one) {
        this.rule = rule;
        this.group = group;
        this.one = one;
    }

    static void decide(Rule rule, Group group) {
        Side one = rule.cardinality() == Cardinality.ONE_TO_MANY ? Side.ENTRY : Side.MOVEMENT;
        new Covering(rule, group, one).decide();
    }

    private void decide() {
        List<Row> singles = one == Side.ENTRY ? group.entries : group.movements;
        List<Row> parts = one == Side.ENTRY ? group.movements : group.entries;
        Map<Row, List<Row>> wanted = new IdentityHashMap<>();
        Map<Row, List<Row>> covers = new IdentityHashMap<>();
        for (Row single : singles) {
            List<Row> near = near(single, parts);
            List<List<Row>> found = Sums.adding(single.amount(), near);
            if (found.size() > 1) tie(single, near);
            if (found.size() == 1) {
                covers.put(single, found.get(0));
                for (Row part : found.get(0))
                    wanted.computeIfAbsent(part, row -> new ArrayList<>()).add(single);
            }
        }
        for (Row single : singles) if (covers.containsKey(single)) settle(single, covers.get(single), wanted);
    }

    private List<Row> near(Row single, List<Row> parts) {
        return parts.stream()
                .filter(part -> Math.abs(part.day() - single.day()) <= rule.days() && part.amount() < single.amount())
                .toList();
    }

    /** What two want, none gets. */
    private void settle(Row single, List<Row> parts, Map<Row, List<Row>> wanted) {
        boolean alone = parts.stream().allMatch(part -> wanted.get(part).size() == 1 && group.isFree(part));
        if (alone && one == Side.ENTRY) group.matched(rule, "", List.of(single), parts);
        else if (alone) group.matched(rule, "", parts, List.of(single));
        else {
            if (group.isFree(single)) group.tied(one, single, parts);
            for (Row part : parts) if (group.isFree(part)) group.tied(Group.other(one), part, wanted.get(part));
        }
    }

    /** With all that could be a part, for not every way was looked for: none of them is freer than its twin. */
    private void tie(Row single, List<Row> near) {
        group.tied(one, single, near);
        near.stream().filter(group::isFree).forEach(part -> group.tied(Group.other(one), part, List.of(single)));
    }
}
