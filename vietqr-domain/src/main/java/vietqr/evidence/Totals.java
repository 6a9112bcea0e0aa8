package vietqr.evidence;

import vietqr.comparison.Item;
import vietqr.payment.Direction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Numbers and sums of a day, as they stand in a pack and as they are made of its lines. */
public final class Totals {
    private final LocalDate day;
    private final long[] entries = new long[3];
    private final long[] movements = new long[3];

    public Totals(LocalDate day) {
        this.day = day;
    }

    public void entry(Item item) {
        count(entries, item);
    }

    public void movement(Item item) {
        count(movements, item);
    }

    private void count(long[] sums, Item item) {
        if (!item.day().equals(day) || !item.currency().equals(Item.VND)) return;
        sums[0]++;
        int side = item.direction() == Direction.C ? 1 : 2;
        sums[side] = Math.addExact(sums[side], item.amount().amount());
    }

    /** The lines of the part. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line("what", "count", "in", "out"));
        lines.add(Csv.line("entries", entries[0], entries[1], entries[2]));
        lines.add(Csv.line("movements", movements[0], movements[1], movements[2]));
        return lines;
    }

    static Totals of(LocalDate day, Inputs inputs) {
        Totals totals = new Totals(day);
        for (Part part : List.of(Part.ENTRIES, Part.MATCHED_ENTRIES))
            new Lines(inputs.open(part)).forEachRemaining(line -> totals.entry(ItemLine.read(line)));
        for (Part part : List.of(Part.MOVEMENTS, Part.MATCHED_MOVEMENTS))
            new Lines(inputs.open(part)).forEachRemaining(line -> totals.movement(ItemLine.read(line)));
        return totals;
    }
}
