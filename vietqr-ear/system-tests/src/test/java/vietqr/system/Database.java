package vietqr.system;

import vietqr.database.EmbeddedDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A gateway's database, looked at from outside. */
public record Database(String url, String user, String password) {
    private static final String PORT = "--port=";

    /** The embedded database that serves a data directory at the moment. */
    static Database embeddedIn(Path dataDirectory) {
        Path home = dataDirectory.resolve("mariadb");
        String port = server(dataDirectory)
                .flatMap(server -> server.info().arguments().stream().flatMap(Stream::of))
                .filter(argument -> argument.startsWith(PORT))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no database is running on " + dataDirectory))
                .substring(PORT.length());
        try {
            String password = Files.readString(home.resolve(EmbeddedDatabase.SCHEMA + ".password"));
            return at(Integer.parseInt(port), EmbeddedDatabase.SCHEMA, password.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Database of(EmbeddedDatabase database) {
        return at(database.port(), database.user(), database.password());
    }

    private static Database at(int port, String user, String password) {
        String url = "jdbc:mysql://127.0.0.1:" + port + "/" + EmbeddedDatabase.SCHEMA;
        return new Database(url, user, password);
    }

    /** The server processes that work on a data directory: one or none. */
    static Stream<ProcessHandle> server(Path dataDirectory) {
        String data = "--datadir=" + dataDirectory;
        return ProcessHandle.allProcesses().filter(process -> process.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.startsWith(data)));
    }

    public long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    /** The one value of the one row. */
    public String text(String sql, Object... parameters) {
        List<String> column = column(sql, parameters);
        if (column.size() != 1) throw new AssertionError(column.size() + " rows: " + sql);
        return column.get(0);
    }

    /** The one number of the one row, as transactions leave it that are not committed and may never be. */
    long uncommitted(String sql, Object... parameters) {
        try (Connection connection = open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of all rows. */
    List<String> column(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) column.add(rows.getString(1));
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How many rows it changed. */
    public int change(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    static PreparedStatement prepared(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
        return statement;
    }

    @Override
    public String toString() {
        return url;
    }
}
