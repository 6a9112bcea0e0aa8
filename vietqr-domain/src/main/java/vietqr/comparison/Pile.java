package vietqr.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Rows in order, as often as they are asked for. Only a part of them is in memory; the others wait in sorted stretches in
 * files that have no name any more, so nothing is left of them when the process ends, however it ends.
 */
final class Pile implements AutoCloseable {
    private final Comparator<Row> order;
    private final int most;
    private final List<Stretch> stretches = new ArrayList<>();
    private List<Row> inMemory = new ArrayList<>();
    private boolean sorted;
    private long size;

    /** @param most rows to be kept in memory */
    Pile(Comparator<Row> order, int most) {
        this.order = order;
        this.most = most;
    }

    void add(Row row) {
        if (inMemory.size() == most) spill();
        inMemory.add(row);
        sorted = false;
        size++;
    }

    private void spill() {
        inMemory.sort(order);
        try {
            stretches.add(Stretch.write(inMemory));
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the rows of a comparison in " + Stretch.home(), e);
        }
        inMemory = new ArrayList<>();
    }

    long size() {
        return size;
    }

    /** All rows in order. */
    Rows rows() {
        if (!stretches.isEmpty() && !inMemory.isEmpty()) spill();
        if (!sorted) inMemory.sort(order);
        sorted = true;
        if (stretches.isEmpty()) return new Rows(inMemory.iterator());
        if (stretches.size() == 1) return new Rows(stretches.get(0).rows());
        return new Rows(new Merge(stretches, order));
    }

    /** Every row of a wanted amount, in no order. */
    void each(LongPredicate wantedAmount, Consumer<Row> reader) {
        for (Stretch stretch : stretches) stretch.rows(wantedAmount).forEachRemaining(reader);
        for (Row row : inMemory) if (wantedAmount.test(row.amount())) reader.accept(row);
    }

    @Override
    public void close() {
        stretches.forEach(Stretch::close);
        inMemory = List.of();
    }

    /** An iterator that lets one look at the next row before taking it. */
    static final class Rows {
        private final Iterator<Row> rows;
        private Row next;

        Rows(Iterator<Row> rows) {
            this.rows = rows;
            advance();
        }

        /** Null at the end. */
        Row peek() {
            return next;
        }

        Row take() {
            Row taken = next;
            advance();
            return taken;
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }
    }

    private static final class Merge implements Iterator<Row> {
        private final PriorityQueue<Rows> heads;

        Merge(List<Stretch> stretches, Comparator<Row> order) {
            heads = new PriorityQueue<>(stretches.size(), Comparator.comparing(Rows::peek, order));
            for (Stretch stretch : stretches) heads.add(new Rows(stretch.rows()));
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public Row next() {
            if (heads.isEmpty()) throw new NoSuchElementException();
            Rows first = heads.poll();
            Row row = first.take();
            if (first.peek() != null) heads.add(first);
            return row;
        }
    }
}
