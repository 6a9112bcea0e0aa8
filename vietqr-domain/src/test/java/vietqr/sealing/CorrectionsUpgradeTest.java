package vietqr.sealing;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;
import vietqr.journal.Report;
import vietqr.journal.Sealer;
import vietqr.journal.Verifier;
import vietqr.kernel.Ids;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A journal that was sealed before movements had turns is intact afterwards, and goes on. */
class CorrectionsUpgradeTest {
    private static final String BEFORE = "49";

    @Test
    void whatWasSealedBeforeStaysAsItWas(@TempDir Path home) throws SQLException {
        Installation installation =
                Installation.fromClassPath(Path.of("target", "test-database").toAbsolutePath());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("data"), installation)) {
            migrate(database, BEFORE);
            long sealed = Ids.next();
            long young = sealed + 1;
            try (Connection connection = connect(database)) {
                execute(
                        connection,
                        "set foreign_key_checks = 0",
                        match(sealed),
                        suggestion(sealed, 1),
                        suggestion(sealed, 2));
                // The sealer of then knew nothing of suggestions; that of today would want another key of them.
                execute(connection, "rename table payment_suggestion to set_aside");
                assertThat(seal(connection, sealed)).isFalse();
                execute(connection, "rename table set_aside to payment_suggestion", match(young));
            }

            migrate(database, "latest");

            try (Connection connection = connect(database)) {
                assertThat(seal(connection, Ids.next())).isFalse();
                Report report = new Verifier(connection).verify(Optional.empty());
                assertThat(report.broken()).isEmpty();
                assertThat(number(connection, "select count(*) from journal_entry where source = 'payment_match'"))
                        .isEqualTo(2);
                assertThat(number(connection, "select count(*) from journal_entry where source = 'payment_suggestion'"))
                        .isEqualTo(2);
                execute(connection, "update payment_match set rule = 'PART' where id = " + sealed);
                assertThat(new Verifier(connection).verify(Optional.empty()).broken())
                        .hasValueSatisfying(finding -> assertThat(finding.id()).isEqualTo(sealed));
            }
        }
    }

    private static String match(long movement) {
        return "insert into payment_match (movement_id, request_id, rule, matched_at) values (" + movement
                + ", 1, 'EXACT', utc_timestamp(6))";
    }

    private static String suggestion(long movement, long request) {
        return "insert into payment_suggestion (movement_id, request_id, hint, suggested_at) values (" + movement + ", "
                + request + ", 'CUT_CODE', utc_timestamp(6))";
    }

    private static boolean seal(Connection connection, long upTo) throws SQLException {
        connection.setAutoCommit(false);
        boolean more = new Sealer(connection).sealNext(upTo, Instant.now());
        connection.commit();
        connection.setAutoCommit(true);
        return more;
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

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
