package vietqr.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Seals what has been written, segment by segment. It locks one row that nobody else wants, and reads: whoever writes
 * the journal meanwhile does not wait.
 */
public final class Sealer {
    private static final int MOST_OF_A_TABLE = 2_000;

    /** Row by row, so that large messages never lie in memory together. */
    private static final int STREAMED = Integer.MIN_VALUE;

    private final Connection connection;
    private final Chain chain;
    private final int most;

    /** @param connection in a transaction, which the caller commits after each call of {@link #sealNext} */
    public Sealer(Connection connection) {
        this(connection, MOST_OF_A_TABLE);
    }

    Sealer(Connection connection, int most) {
        this.connection = connection;
        this.chain = new Chain(connection);
        this.most = most;
    }

    /**
     * Makes the next segment. Records that were committed after their neighbours had been sealed are in it too, if they
     * are no more than an hour late.
     *
     * @param upTo the greatest key to seal; old enough that no transaction still writes below it
     * @return whether there may be more to seal; false as well if another node is at it
     */
    public boolean sealNext(long upTo, Instant now) throws SQLException {
        if (!claimed()) return false;
        Segment last = chain.last().orElse(new Segment(0, 0, 0, 0, "", Segment.NONE_BEFORE, ""));
        if (upTo <= last.upTo()) return false;
        boolean round = !RecordTime.sameRound(last.upTo(), upTo);
        Layout layout = Layout.current(connection);
        Batch batch = new Batch(last.upTo(), upTo);
        for (Source source : layout.sources())
            batch.add(unsealed(source, round ? RecordTime.earliestLate(last.upTo()) : last.upTo(), upTo));
        List<Entry> entries = batch.entries();
        if (entries.isEmpty() && !round) return false;
        int layoutId = chain.idOf(layout);
        chain.add(Segment.seal(last.number() + 1, last.hash(), batch.upTo, layoutId, layout, entries, now), entries);
        return batch.upTo < upTo;
    }

    /** Of all nodes the one that holds the row until its transaction ends. */
    private boolean claimed() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select name from lease where name = 'journal' for update skip locked");
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private List<Entry> unsealed(Source source, long after, long upTo) throws SQLException {
        String sql = "select t." + source.key() + ", " + source.bytes() + " from " + source.table() + " t"
                + " left join journal_entry e on e.source = '" + source.table() + "' and e.record = t." + source.key()
                + " where t." + source.key() + " > ? and t." + source.key() + " <= ? and e.record is null"
                + " order by t." + source.key() + " limit " + most;
        try (PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(STREAMED);
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            try (ResultSet rows = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next())
                    entries.add(new Entry(source.table(), rows.getLong(1), Entry.hash(source, source, rows, 2)));
                return entries;
            }
        }
    }

    /** What goes into one segment: if a table has more than fits, all tables end where that one does. */
    private final class Batch {
        private final List<Entry> read = new ArrayList<>();
        private final long before;
        private long upTo;

        Batch(long before, long upTo) {
            this.before = before;
            this.upTo = upTo;
        }

        void add(List<Entry> ofOneTable) {
            read.addAll(ofOneTable);
            if (ofOneTable.size() < most) return;
            long end = ofOneTable.get(ofOneTable.size() - 1).record();
            upTo = Math.max(before, Math.min(upTo, end));
        }

        List<Entry> entries() {
            return read.stream().filter(entry -> entry.record() <= upTo).toList();
        }
    }
}
