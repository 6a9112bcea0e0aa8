package vietqr.launcher;

import vietqr.database.Access;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;
import vietqr.settings.DatabaseAccess;
import vietqr.settings.Setting;
import vietqr.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * A connection to the gateway's database: the operator's own, the embedded one of a running gateway, or that of a stopped
 * one, which is then started alone and stopped again.
 */
record JournalDatabase(Connection connection, Optional<EmbeddedDatabase> startedHere) implements AutoCloseable {

    /** @throws StartFailure if there is no database to open */
    static JournalDatabase open(Settings settings, Image image) throws SQLException, IOException {
        Optional<DatabaseAccess> own = settings.database();
        if (own.isPresent())
            return connect(
                    own.get().url(), own.get().user(), own.get().password().value(), Optional.empty());
        Path directory = settings.dataDir().resolve(DataDirectory.DATABASE);
        Optional<Access> running = EmbeddedDatabase.runningIn(directory);
        if (running.isPresent())
            return connect(
                    running.get().url(), running.get().user(), running.get().password(), Optional.empty());
        return startAlone(directory, image);
    }

    private static JournalDatabase startAlone(Path directory, Image image) throws SQLException, IOException {
        if (!Files.isDirectory(directory))
            throw new StartFailure("there is no database in " + directory + "; set " + Setting.DATA_DIR.variable()
                    + " or " + Setting.DB_URL.variable());
        Path program = image.databaseProgram()
                .orElseThrow(() -> new StartFailure("this build brings no database for this operating system"));
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, Installation.fromJar(program, directory));
        try {
            return connect(
                    database.jdbcUrl(),
                    database.applicationUser(),
                    database.applicationPassword(),
                    Optional.of(database));
        } catch (SQLException e) {
            database.stop();
            throw e;
        }
    }

    private static JournalDatabase connect(
            String url, String user, String password, Optional<EmbeddedDatabase> startedHere) throws SQLException {
        Properties access = new Properties();
        access.setProperty("user", user);
        access.setProperty("password", password);
        // The server's libraries are on the class path; the driver would look there for a tracer, and talk about it.
        access.setProperty("openTelemetry", "DISABLED");
        return new JournalDatabase(DriverManager.getConnection(url, access), startedHere);
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            startedHere.ifPresent(EmbeddedDatabase::stop);
        }
    }
}
