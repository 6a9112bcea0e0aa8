package vietqr.intake;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Books in which case once told references apart keep every row, and let none be told a second time. */
class ReferenceUpgradeTest {
    @Test
    void whatWasRecordedTwiceStaysAndNoMoreIsAdded(@TempDir Path home) throws SQLException {
        Installation installation =
                Installation.fromClassPath(Path.of("target", "test-database").toAbsolutePath());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("data"), installation)) {
            migrate(database, "55");
            execute(
                    database,
                    "set foreign_key_checks = 0",
                    movement(1, "FT1a", "C", ""),
                    movement(2, "ft1A", "C", ""),
                    movement(3, "FT1A", "D", ""),
                    movement(4, "FT2", "C", ""));

            migrate(database, "latest");

            assertThat(keys(database)).containsExactly("FT1A", "FT1A#2", "FT1A", "FT2");
            assertThatThrownBy(() -> execute(
                            database, "set foreign_key_checks = 0", movement(5, "ft2", "C", ", reference_key = 'FT2'")))
                    .isInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .hasMessageContaining("movement_once");
        }
    }

    private static String movement(long id, String reference, String direction, String more) {
        return "insert into movement set id = " + id + ", notice_id = 1, bank_bin = '970422', account_number = '1',"
                + " reference = '" + reference + "', direction = '" + direction + "', transaction_id = 't', amount = 1,"
                + " content = '', occurred_at = utc_timestamp(6), recorded_at = utc_timestamp(6)" + more;
    }

    private static void migrate(EmbeddedDatabase database, String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .target(target)
                .load()
                .migrate();
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private static List<String> keys(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select reference_key from movement order by id")) {
            List<String> keys = new ArrayList<>();
            while (rows.next()) keys.add(rows.getString(1));
            return keys;
        }
    }
}
