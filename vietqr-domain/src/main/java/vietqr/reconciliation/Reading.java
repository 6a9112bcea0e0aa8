package vietqr.reconciliation;

import vietqr.comparison.Item;
import vietqr.reconciliation.Books.Place;
import vietqr.reconciliation.Books.Read;
import vietqr.reconciliation.Books.Slice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** All items of some days one after the other that nothing has matched, of which only two pages are in memory. */
final class Reading implements Iterator<Item> {
    private final LocalDate last;
    private final Function<LocalDate, Instant> start;
    private final Function<Place, Slice> pages;
    private final Alongside alongside;
    private final Consumer<Read> reader;
    private Optional<Supplier<Slice>> ahead;
    private Iterator<Read> page = Collections.emptyIterator();
    private Item next;

    /**
     * @param start of a day
     * @param alongside gets the next page while one is looked at
     * @param reader sees each item in this order, also those that are matched
     */
    Reading(
            Days days,
            Function<LocalDate, Instant> start,
            Function<Place, Slice> pages,
            Alongside alongside,
            Consumer<Read> reader) {
        this.last = days.to();
        this.start = start;
        this.pages = pages;
        this.alongside = alongside;
        this.reader = reader;
        this.ahead = Optional.of(begin(beginning(days.from())));
        advance();
    }

    private Place beginning(LocalDate day) {
        return new Place(day, start.apply(day), 0);
    }

    private Supplier<Slice> begin(Place place) {
        return alongside.begin(() -> pages.apply(place));
    }

    private void advance() {
        next = null;
        while (next == null && (page.hasNext() || turn())) {
            Read row = page.next();
            reader.accept(row);
            if (!row.matched()) next = row.item();
        }
    }

    /** To the next page that has anything in it; false at the end. */
    private boolean turn() {
        while (ahead.isPresent()) {
            Slice slice = ahead.get().get();
            ahead = following(slice).map(this::begin);
            page = slice.rows().iterator();
            if (page.hasNext()) return true;
        }
        return false;
    }

    private Optional<Place> following(Slice slice) {
        LocalDate day = slice.last().day();
        if (slice.full()) return Optional.of(slice.last());
        return day.equals(last) ? Optional.empty() : Optional.of(beginning(day.plusDays(1)));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Item next() {
        if (next == null) throw new NoSuchElementException();
        Item item = next;
        advance();
        return item;
    }
}
