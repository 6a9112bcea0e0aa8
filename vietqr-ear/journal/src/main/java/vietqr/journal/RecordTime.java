package vietqr.journal;

import java.time.Duration;

/** The span of time in keys of records, whose highest 42 bits are milliseconds ({@code vietqr.kernel.Ids}). */
final class RecordTime {
    private static final int BITS_BELOW_MILLIS = 22;

    /** How long after its key was made a record may appear and still be sealed; later ones count as slipped in. */
    static final long LATEST = keys(Duration.ofHours(1));

    /** A segment is made at least once in such a span, and looks for late records before it. */
    private static final long ROUND = keys(Duration.ofMinutes(10));

    private RecordTime() {}

    private static long keys(Duration span) {
        return span.toMillis() << BITS_BELOW_MILLIS;
    }

    static boolean sameRound(long key, long other) {
        return key / ROUND == other / ROUND;
    }

    /** The smallest key that may still appear when everything up to this one was sealed. */
    static long earliestLate(long upTo) {
        return Math.max(0, upTo - LATEST);
    }
}
