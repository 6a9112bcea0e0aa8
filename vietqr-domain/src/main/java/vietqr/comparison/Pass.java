package vietqr.comparison;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Goes through both sides in the order of a rule and brings together what stands in one group. */
final class Pass {
    /** Rows of one side in a group; where more look alike, nothing in it is matched. */
    static final int MOST_ALIKE = 5_000;

    private final KeyOrder order;
    private final Pile.Rows entries;
    private final Pile.Rows movements;
    private final Consumer<Outcome> findings;
    private final BiConsumer<Side, Row> rest;

    /** @param rest gets what is not decided, in order */
    Pass(KeyOrder order, Pile entries, Pile movements, Consumer<Outcome> findings, BiConsumer<Side, Row> rest) {
        this.order = order;
        this.entries = entries.rows();
        this.movements = movements.rows();
        this.findings = findings;
        this.rest = rest;
    }

    /** @param decide what to do with a group that both sides are in */
    void run(Consumer<Group> decide) {
        Group group = new Group(findings);
        while (entries.peek() != null || movements.peek() != null) {
            int sooner = sooner();
            if (sooner < 0) rest.accept(Side.ENTRY, entries.take());
            else if (sooner > 0) rest.accept(Side.MOVEMENT, movements.take());
            else together(group, decide);
        }
    }

    /** Below zero if the next entry has no movement, above if the next movement has no entry. */
    private int sooner() {
        if (entries.peek() == null) return 1;
        if (movements.peek() == null) return -1;
        if (!order.hasGroup(entries.peek())) return -1;
        if (!order.hasGroup(movements.peek())) return 1;
        return order.compareGroups(entries.peek(), movements.peek());
    }

    private void together(Group group, Consumer<Group> decide) {
        group.clear();
        Row first = entries.peek();
        boolean few = load(entries, first, group.entries) & load(movements, first, group.movements);
        if (few) decide.accept(group);
        else crowded(group, first);
        for (Row entry : group.entries) if (group.isFree(entry)) rest.accept(Side.ENTRY, entry);
        for (Row movement : group.movements) if (group.isFree(movement)) rest.accept(Side.MOVEMENT, movement);
    }

    private boolean load(Pile.Rows rows, Row first, List<Row> group) {
        while (isOf(first, rows.peek())) {
            if (group.size() == MOST_ALIKE) return false;
            group.add(rows.take());
        }
        return true;
    }

    private boolean isOf(Row first, Row row) {
        return row != null && order.hasGroup(row) && order.compareGroups(first, row) == 0;
    }

    private void crowded(Group group, Row first) {
        for (Row entry : group.entries) group.tied(Side.ENTRY, entry, List.of());
        for (Row movement : group.movements) group.tied(Side.MOVEMENT, movement, List.of());
        while (isOf(first, entries.peek())) group.tied(Side.ENTRY, entries.take(), List.of());
        while (isOf(first, movements.peek())) group.tied(Side.MOVEMENT, movements.take(), List.of());
    }
}
