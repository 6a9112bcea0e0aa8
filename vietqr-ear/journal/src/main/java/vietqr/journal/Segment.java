package vietqr.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A sealed stretch of the journal.
 *
 * @param number from 1, without gaps
 * @param upTo no record with a greater key is in it
 * @param records how many
 * @param previous the hash of the segment before, in hexadecimal; zeros for the first
 * @param hash over all of this and the entries, in hexadecimal
 * @param sealedAt UTC, in the form in which the database keeps it
 */
record Segment(long number, long upTo, int layout, int records, String previous, String hash, String sealedAt) {
    static final String NONE_BEFORE = "0".repeat(64);

    private static final String FORM = "vietqr-segment-1";
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::source).thenComparingLong(Entry::record);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    static Segment seal(
            long number, String previous, long upTo, int layoutId, Layout layout, List<Entry> entries, Instant now) {
        Segment open = new Segment(number, upTo, layoutId, entries.size(), previous, "", TIME.format(now));
        return new Segment(
                number, upTo, layoutId, entries.size(), previous, open.computed(layout, entries), open.sealedAt);
    }

    /** The hash that belongs to these entries, which need not be in order. */
    String computed(Layout covered, List<Entry> entries) {
        Digest digest = new Digest(FORM)
                .number(number)
                .text(previous)
                .text(covered.text())
                .number(upTo)
                .integer(records)
                .text(sealedAt);
        entries.stream().sorted(ORDER).forEach(entry -> digest.text(entry.source())
                .number(entry.record())
                .raw(entry.hash()));
        return HexFormat.of().formatHex(digest.result());
    }
}
