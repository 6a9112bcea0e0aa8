package vietqr.database;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(600)
class EmbeddedDatabaseTest {

    private static Installation installation;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void unpack() {
        installation = Installation.fromClassPath(Path.of("target"));
    }

    @Test
    void restartKeepsDataAndPassword() throws Exception {
        Path directory = temporary.resolve("a directory with spaces");
        String password;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, installation)) {
            password = database.password();
            execute(database, "CREATE TABLE t (name VARCHAR(20))", "INSERT INTO t VALUES ('Phở Thìn 🍜')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, installation)) {
            assertThat(database.password()).isEqualTo(password);
            assertThat(query(database, "SELECT name FROM t")).isEqualTo("Phở Thìn 🍜");
        }
    }

    @Test
    void stopLeavesNoProcessAndNoAnswer() {
        EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation);
        ProcessHandle process = database.process();
        database.stop();
        database.stop();
        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(() -> query(database, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void serverOfAKilledGatewayIsStoppedAndItsDataAreKept() throws Exception {
        Process gateway = startInAnotherProcess(temporary);
        ProcessHandle orphan =
                ProcessHandle.of(Long.parseLong(firstLine(gateway))).orElseThrow();
        gateway.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(query(database, "SELECT max(n) FROM survivor")).isEqualTo("1");
        }
    }

    @Test
    void directoryOfALivingGatewayIsRefused() throws Exception {
        Process gateway = startInAnotherProcess(temporary);
        try {
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(firstLine(gateway))).orElseThrow();
            assertThatThrownBy(() -> EmbeddedDatabase.start(temporary, installation))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("another gateway is running");
            assertThat(server.isAlive()).isTrue();
        } finally {
            gateway.destroyForcibly().waitFor();
        }
        EmbeddedDatabase.start(temporary, installation).stop();
    }

    @Test
    void crashOfTheServerIsToldButAStopIsNot() throws Exception {
        CompletableFuture<Void> told = new CompletableFuture<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation)) {
            database.onCrash(() -> told.complete(null));
            database.process().destroyForcibly();
            told.get(30, TimeUnit.SECONDS);
        }
        CompletableFuture<Void> toldAgain = new CompletableFuture<>();
        EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation);
        database.onCrash(() -> toldAgain.complete(null));
        database.stop();
        database.process().onExit().get(30, TimeUnit.SECONDS);
        assertThat(toldAgain).isNotDone();
    }

    @Test
    void applicationMayNotLeaveItsSchema() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation)) {
            assertThatThrownBy(() -> execute(database, "CREATE DATABASE other"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> query(database, "SELECT count(*) FROM mysql.global_priv"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void applicationChangesOnlyWhatTheOwnerAllows() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation)) {
            execute(
                    database,
                    "CREATE TABLE journal (n INT)",
                    "CREATE TABLE other (n INT)",
                    "INSERT INTO journal VALUES (1)",
                    "GRANT UPDATE, DELETE ON other TO '" + database.applicationUser() + "'@'127.0.0.1'");
            try (Connection connection = DriverManager.getConnection(
                            database.jdbcUrl(), database.applicationUser(), database.applicationPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO journal SELECT n + 1 FROM journal");
                statement.execute("INSERT INTO other VALUES (1)");
                statement.execute("UPDATE other SET n = 2");
                statement.execute("DELETE FROM other");
                for (String forbidden : List.of(
                        "UPDATE journal SET n = 2",
                        "DELETE FROM journal",
                        "TRUNCATE TABLE journal",
                        "DROP TABLE journal",
                        "REPLACE INTO journal VALUES (1)",
                        "CREATE TABLE mine (n INT)",
                        "GRANT UPDATE ON journal TO CURRENT_USER")) {
                    assertThatThrownBy(() -> statement.execute(forbidden))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("denied");
                }
            }
        }
    }

    @Test
    void runningServerIsFoundByOthersAndAStoppedOneIsNot() throws Exception {
        assertThat(EmbeddedDatabase.runningIn(temporary)).isEmpty();
        Process gateway = startInAnotherProcess(temporary);
        try {
            firstLine(gateway);
            Access access = EmbeddedDatabase.runningIn(temporary).orElseThrow();
            try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        } finally {
            gateway.destroyForcibly().waitFor();
        }
        assertThat(EmbeddedDatabase.runningIn(temporary)).isEmpty();
        EmbeddedDatabase.start(temporary, installation).stop();
        assertThat(EmbeddedDatabase.runningIn(temporary)).isEmpty();
    }

    @Test
    void serverIsSetForMoneyAndUtc() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation)) {
            assertThat(query(database, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(query(database, "SELECT @@time_zone")).isEqualTo("+00:00");
            assertThat(query(database, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
            assertThat(query(database, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void secretsAreForTheOwnerOnly() throws Exception {
        EmbeddedDatabase.start(temporary.resolve("db"), installation).stop();
        assertThat(permissions("db")).isEqualTo("rwx------");
        assertThat(permissions("db/vietqr.password")).isEqualTo("rw-------");
        assertThat(permissions("db/root.password")).isEqualTo("rw-------");
        assertThat(temporary.resolve("db/tmp/accounts.sql")).doesNotExist();
    }

    @Test
    void takenPortIsNamedInTheFailureAndNothingIsLeft() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(temporary, installation, taken.getLocalPort()))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("Address already in use");
        }
        EmbeddedDatabase.start(temporary, installation).stop();
    }

    @Test
    void unfinishedDirectoryIsMadeAnew() throws Exception {
        Files.createDirectories(temporary.resolve("data.unfinished/mysql"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(temporary, installation)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(file)));
    }

    private static Process startInAnotherProcess(Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayToKill.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
