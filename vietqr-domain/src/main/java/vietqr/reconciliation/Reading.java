package vietqr.reconciliation;

import vietqr.comparison.Item;
import vietqr.reconciliation.Books.Place;
import vietqr.reconciliation.Books.Slice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;

/** All items of some days one after the other, of which only a page is in memory. */
final class Reading implements Iterator<Item> {
    private final LocalDate last;
    private final Function<LocalDate, Instant> start;
    private final Function<Place, Slice> pages;
    private final Consumer<Item> reader;
    private Place place;
    private Iterator<Item> page;

    /**
     * @param start of a day
     * @param reader sees each item in this order
     */
    Reading(Days days, Function<LocalDate, Instant> start, Function<Place, Slice> pages, Consumer<Item> reader) {
        this.last = days.to();
        this.start = start;
        this.pages = pages;
        this.reader = reader;
        this.place = new Place(days.from(), start.apply(days.from()), 0);
        load();
    }

    /** The next page that has anything in it, or the end. */
    private void load() {
        while (true) {
            Slice slice = pages.apply(place);
            page = slice.items().iterator();
            place = slice.last();
            if (page.hasNext() || place.day().equals(last)) return;
            LocalDate next = place.day().plusDays(1);
            place = new Place(next, start.apply(next), 0);
        }
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) load();
        return page.hasNext();
    }

    @Override
    public Item next() {
        if (!hasNext()) throw new NoSuchElementException();
        Item item = page.next();
        reader.accept(item);
        return item;
    }
}
