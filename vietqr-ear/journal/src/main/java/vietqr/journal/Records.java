package vietqr.journal;

import vietqr.journal.Finding.Kind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The records of the journal, held against the hashes they were sealed with: table by table, in the order of their keys. */
final class Records {
    private static final int STREAMED = Integer.MIN_VALUE;
    private static final int ROWS_AT_ONCE = 5_000;
    private static final int COLUMNS_BEFORE = 4;

    private final Connection connection;
    private final Map<Integer, Layout> layouts;
    private final Segment last;
    private final Verifier.Tally tally;

    Records(Connection connection, Map<Integer, Layout> layouts, Segment last, Verifier.Tally tally) {
        this.connection = connection;
        this.layouts = layouts;
        this.last = last;
        this.tally = tally;
    }

    Optional<Finding> firstBroken() throws SQLException {
        for (Source source : tables()) {
            Optional<Finding> first = Stream.of(firstWrong(source), firstMissing(source))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(Finding::id));
            if (first.isPresent()) return first;
        }
        return Optional.empty();
    }

    /** Every table that was ever sealed, with every column that was. */
    private List<Source> tables() {
        Map<String, Source> tables = new LinkedHashMap<>();
        for (Layout layout : layouts.values())
            for (Source source : layout.sources()) tables.merge(source.table(), source, Records::together);
        return List.copyOf(tables.values());
    }

    private static Source together(Source before, Source after) {
        Set<String> columns = new LinkedHashSet<>(before.columns());
        columns.addAll(after.columns());
        return new Source(after.table(), after.key(), List.copyOf(columns));
    }

    private Optional<Finding> firstWrong(Source source) throws SQLException {
        String sql = "select t." + source.key() + ", s.layout, p.up_to, e.hash, " + source.bytes() + " from "
                + source.table() + " t left join journal_entry e on e.source = '" + source.table()
                + "' and e.record = t." + source.key() + " left join journal_segment s on s.number = e.segment"
                + " left join journal_segment p on p.number = e.segment - 1"
                + " where t." + source.key() + " > ? order by t." + source.key() + " limit " + ROWS_AT_ONCE;
        try (PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(STREAMED);
            Stretch stretch = new Stretch(Long.MIN_VALUE, ROWS_AT_ONCE, Optional.empty());
            while (stretch.rows() == ROWS_AT_ONCE && stretch.wrong().isEmpty()) {
                statement.setLong(1, stretch.lastKey());
                stretch = read(source, statement);
            }
            return stretch.wrong();
        }
    }

    /** As many rows as are asked for at once, or what is left of the table. */
    private record Stretch(long lastKey, int rows, Optional<Finding> wrong) {}

    private Stretch read(Source source, PreparedStatement statement) throws SQLException {
        long key = 0;
        int count = 0;
        Optional<Kind> wrong = Optional.empty();
        try (ResultSet rows = statement.executeQuery()) {
            while (wrong.isEmpty() && rows.next()) {
                key = rows.getLong(1);
                count++;
                wrong = wrong(source, rows);
            }
        }
        long last = key;
        return new Stretch(last, count, wrong.map(kind -> new Finding(kind, source.table(), last)));
    }

    private Optional<Kind> wrong(Source source, ResultSet row) throws SQLException {
        long key = row.getLong(1);
        int layout = row.getInt(2);
        if (row.wasNull()) {
            if (key <= RecordTime.earliestLate(last.upTo())) return Optional.of(Kind.ADDED_LATER);
            tally.waiting++;
            return Optional.empty();
        }
        if (row.getLong(3) >= key) tally.late++;
        tally.records++;
        Optional<Source> sealed =
                Optional.ofNullable(layouts.get(layout)).flatMap(known -> known.source(source.table()));
        boolean same = sealed.isPresent()
                && Arrays.equals(row.getBytes(4), Entry.hash(sealed.get(), source, row, COLUMNS_BEFORE + 1));
        return same ? Optional.empty() : Optional.of(Kind.CHANGED);
    }

    private Optional<Finding> firstMissing(Source source) throws SQLException {
        String sql = "select e.record from journal_entry e left join " + source.table() + " t on t." + source.key()
                + " = e.record where e.source = '" + source.table() + "' and t." + source.key()
                + " is null order by e.record limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Finding(Kind.MISSING, source.table(), row.getLong(1)))
                    : Optional.empty();
        }
    }
}
