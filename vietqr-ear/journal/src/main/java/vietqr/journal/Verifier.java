package vietqr.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the whole chain again: first that each segment follows from the one before and lists what it was made of, then
 * that each record is the one listed. Reads only, holds no more than one segment or one record at a time, and may run
 * while the gateway writes.
 */
public final class Verifier {
    private static final int SEGMENTS_AT_ONCE = 200;

    private final Connection connection;
    private final Chain chain;

    /** @param connection in auto-commit mode, of an account that may read everything */
    public Verifier(Connection connection) {
        this.connection = connection;
        this.chain = new Chain(connection);
    }

    /** The last segment; empty if nothing is sealed yet. */
    public Optional<Anchor> head() throws SQLException {
        return chain.last().map(last -> new Anchor(last.number(), last.hash()));
    }

    /**
     * Checks everything and stops at the first thing that is broken.
     *
     * @param expected a segment that was written down elsewhere
     */
    public Report verify(Optional<Anchor> expected) throws SQLException {
        Optional<Segment> last = chain.last();
        Map<Integer, Layout> layouts = chain.layouts();
        Optional<Finding> broken = expected.isPresent() ? unexpected(expected.get()) : Optional.empty();
        if (broken.isEmpty() && last.isPresent()) broken = brokenSegment(last.get(), layouts);
        Tally tally = new Tally();
        if (broken.isEmpty() && last.isPresent())
            broken = new Records(connection, layouts, last.get(), tally).firstBroken();
        return new Report(
                broken,
                last.map(segment -> new Anchor(segment.number(), segment.hash())),
                last.map(Segment::sealedAt).orElse(""),
                tally.records,
                tally.late,
                tally.waiting);
    }

    private Optional<Finding> unexpected(Anchor expected) throws SQLException {
        Optional<Segment> found = chain.segment(expected.segment());
        if (found.isEmpty()) return Optional.of(Finding.segment(Finding.Kind.CHAIN_BROKEN, expected.segment()));
        return found.get().hash().equals(expected.hash())
                ? Optional.empty()
                : Optional.of(Finding.segment(Finding.Kind.NOT_AS_EXPECTED, expected.segment()));
    }

    private Optional<Finding> brokenSegment(Segment last, Map<Integer, Layout> layouts) throws SQLException {
        long number = 0;
        String previous = Segment.NONE_BEFORE;
        while (number < last.number()) {
            List<Segment> next = chain.after(number, SEGMENTS_AT_ONCE);
            if (next.isEmpty()) return Optional.of(Finding.segment(Finding.Kind.CHAIN_BROKEN, number + 1));
            for (Segment segment : next) {
                number++;
                if (segment.number() != number || !segment.previous().equals(previous))
                    return Optional.of(Finding.segment(Finding.Kind.CHAIN_BROKEN, number));
                if (!intact(segment, layouts.get(segment.layout())))
                    return Optional.of(Finding.segment(Finding.Kind.SEGMENT_CHANGED, number));
                previous = segment.hash();
            }
        }
        return Optional.empty();
    }

    private boolean intact(Segment segment, Layout layout) throws SQLException {
        return layout != null && segment.hash().equals(segment.computed(layout, chain.entries(segment)));
    }

    /** What is counted on the way. */
    static final class Tally {
        long records;
        long late;
        long waiting;
    }
}
