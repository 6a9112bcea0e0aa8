package vietqr.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which tables and columns a segment covers. A schema that grows gets a new layout; what was sealed keeps its own. */
record Layout(List<Source> sources) {
    private static final String COLUMNS = "select column_name, column_key from information_schema.columns"
            + " where table_schema = database() and table_name = ? order by ordinal_position";

    Layout {
        sources = List.copyOf(sources);
    }

    static Layout parse(String text) {
        return new Layout(text.lines().map(Source::parse).toList());
    }

    /** As the database is now. */
    static Layout current(Connection connection) throws SQLException {
        List<Source> sources = new ArrayList<>();
        for (String table : JournalTables.SEALED) source(connection, table).ifPresent(sources::add);
        return new Layout(sources);
    }

    String text() {
        return sources.stream().map(Source::line).collect(Collectors.joining("\n"));
    }

    Optional<Source> source(String table) {
        return sources.stream().filter(source -> source.table().equals(table)).findFirst();
    }

    private static Optional<Source> source(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                    if ("PRI".equals(rows.getString(2))) keys.add(rows.getString(1));
                }
            }
        }
        if (columns.isEmpty()) return Optional.empty();
        if (keys.size() != 1) throw new IllegalStateException(table + " needs one column as its primary key: " + keys);
        return Optional.of(new Source(table, keys.get(0), columns));
    }
}
