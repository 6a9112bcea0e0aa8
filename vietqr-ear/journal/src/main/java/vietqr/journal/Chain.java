package vietqr.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of the chain. */
final class Chain {
    private static final String SEGMENTS =
            "select number, up_to, layout, records, previous, hash," + " cast(sealed_at as char) from journal_segment";

    private final Connection connection;

    Chain(Connection connection) {
        this.connection = connection;
    }

    Optional<Segment> last() throws SQLException {
        return segments(" where number > ? order by number desc limit 1", 0).stream()
                .findFirst();
    }

    Optional<Segment> segment(long number) throws SQLException {
        return segments(" where number = ?", number).stream().findFirst();
    }

    /** The next ones after a number, at most so many. */
    List<Segment> after(long number, int most) throws SQLException {
        return segments(" where number > ? order by number limit " + most, number);
    }

    private List<Segment> segments(String which, long parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEGMENTS + which)) {
            statement.setLong(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                List<Segment> segments = new ArrayList<>();
                while (rows.next())
                    segments.add(new Segment(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getString(7)));
                return segments;
            }
        }
    }

    /** One more than were sealed, if there are more. */
    List<Entry> entries(Segment segment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select source, record, hash from journal_entry where segment = ? limit ?")) {
            statement.setLong(1, segment.number());
            statement.setInt(2, segment.records() + 1);
            try (ResultSet rows = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) entries.add(new Entry(rows.getString(1), rows.getLong(2), rows.getBytes(3)));
                return entries;
            }
        }
    }

    Map<Integer, Layout> layouts() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id, content from journal_layout");
                ResultSet rows = statement.executeQuery()) {
            Map<Integer, Layout> layouts = new TreeMap<>();
            while (rows.next()) layouts.put(rows.getInt(1), Layout.parse(rows.getString(2)));
            return layouts;
        }
    }

    /** The number under which a layout stands, which is written down if it is new. */
    int idOf(Layout layout) throws SQLException {
        TreeMap<Integer, Layout> known = new TreeMap<>(layouts());
        if (!known.isEmpty() && known.lastEntry().getValue().equals(layout)) return known.lastKey();
        int id = known.isEmpty() ? 1 : known.lastKey() + 1;
        try (PreparedStatement statement =
                connection.prepareStatement("insert into journal_layout (id, content) values (?, ?)")) {
            statement.setInt(1, id);
            statement.setString(2, layout.text());
            statement.executeUpdate();
        }
        return id;
    }

    void add(Segment segment, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into journal_segment (number, up_to, layout, records, previous,"
                        + " hash, sealed_at) values (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, segment.number());
            statement.setLong(2, segment.upTo());
            statement.setInt(3, segment.layout());
            statement.setInt(4, segment.records());
            statement.setString(5, segment.previous());
            statement.setString(6, segment.hash());
            statement.setString(7, segment.sealedAt());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into journal_entry (source, record, segment, hash) values (?, ?, ?, ?)")) {
            for (Entry entry : entries) {
                statement.setString(1, entry.source());
                statement.setLong(2, entry.record());
                statement.setLong(3, segment.number());
                statement.setBytes(4, entry.hash());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
