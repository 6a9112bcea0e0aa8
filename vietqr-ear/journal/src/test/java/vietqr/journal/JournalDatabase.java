package vietqr.journal;

import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

/** A database with the tables of the chain as they are migrated, and one small table of the journal. */
final class JournalDatabase implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00.000001Z");

    private static final Path CHAIN =
            Path.of("../../vietqr-domain/src/main/resources/db/migration/V042__journal_chain.sql");

    private final EmbeddedDatabase database;

    private JournalDatabase(EmbeddedDatabase database) {
        this.database = database;
    }

    static JournalDatabase start(Path directory) {
        JournalDatabase started =
                new JournalDatabase(EmbeddedDatabase.start(directory, Installation.fromClassPath(Path.of("target"))));
        try {
            started.execute(
                    "create table lease (name varchar(60) primary key, owner varchar(60), until_at datetime(6))",
                    "create table movement (id bigint primary key, content varchar(100), body mediumblob, at datetime(6))");
            started.execute(Files.readString(CHAIN).replaceAll("(?m)^--.*$", "").split(";\\s*"));
        } catch (SQLException e) {
            started.close();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            started.close();
            throw new UncheckedIOException(e);
        }
        return started;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** Past the foreign keys, as whoever owns the database can. */
    void executeUnchecked(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            statement.execute(sql);
        }
    }

    void empty() throws SQLException {
        forgetSeals();
        execute("delete from movement");
    }

    void forgetSeals() throws SQLException {
        execute("delete from journal_entry", "delete from journal_segment", "delete from journal_layout");
    }

    void movement(long id, String content) throws SQLException {
        try (Connection connection = connect()) {
            movement(connection, id, content);
        }
    }

    static void movement(Connection connection, long id, String content) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into movement (id, content, body, at) values (?, ?, ?, '2026-02-01 03:04:05.000006')")) {
            statement.setLong(1, id);
            statement.setString(2, content);
            statement.setBytes(3, new byte[] {0, (byte) 0xff, 0});
            statement.executeUpdate();
        }
    }

    void seal(long upTo) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            new Sealer(connection).sealNext(upTo, NOW);
            connection.commit();
        }
    }

    Report verify() throws SQLException {
        return verify(Optional.empty());
    }

    Report verify(Anchor anchor) throws SQLException {
        return verify(Optional.of(anchor));
    }

    private Report verify(Optional<Anchor> anchor) throws SQLException {
        try (Connection connection = connect()) {
            return new Verifier(connection).verify(anchor);
        }
    }

    @Override
    public void close() {
        database.stop();
    }
}
