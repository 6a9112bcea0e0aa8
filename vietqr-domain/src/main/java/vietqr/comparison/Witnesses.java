package vietqr.comparison;

import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** What is matched already, and only tells whether something is like it; as many as there are. */
public final class Witnesses implements AutoCloseable {
    private final Pile entries;
    private final Pile movements;

    public Witnesses() {
        this.entries = new Pile(Leftovers.ORDER, Comparison.IN_MEMORY);
        this.movements = new Pile(Leftovers.ORDER, Comparison.IN_MEMORY);
    }

    public void add(Side side, Item item) {
        of(side).add(Row.of(item));
    }

    /** Every one of a wanted amount, in no order. */
    void each(Side side, LongPredicate wantedAmount, Consumer<Row> reader) {
        of(side).each(wantedAmount, reader);
    }

    private Pile of(Side side) {
        return side == Side.ENTRY ? entries : movements;
    }

    @Override
    public void close() {
        entries.close();
        movements.close();
    }
}
