package vietqr.api.startup;

import com.mysql.cj.jdbc.MysqlDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import javax.sql.DataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(600)
class SchemaTest {

    @Test
    void nodesThatStartTogetherMigrateOnce(@TempDir Path directory) throws Exception {
        Installation installation = Installation.fromClassPath(Path.of("target"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, installation)) {
            assertThat(new Schema(dataSource(database)).isCurrent()).isFalse();

            List<CompletableFuture<Void>> nodes = Stream.generate(() -> new Schema(dataSource(database)))
                    .limit(3)
                    .map(schema -> CompletableFuture.runAsync(schema::migrate))
                    .toList();
            for (CompletableFuture<Void> node : nodes) {
                node.get(120, TimeUnit.SECONDS);
            }

            assertThat(new Schema(dataSource(database)).isCurrent()).isTrue();
            assertThat(number(database, "select count(*) from schema_history where success"))
                    .isPositive()
                    .isEqualTo(number(database, "select count(distinct version) from schema_history"));
        }
    }

    @Test
    void schemaWithAFailedOrMissingStepIsNotCurrent(@TempDir Path directory) throws Exception {
        Installation installation = Installation.fromClassPath(Path.of("target"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, installation)) {
            Schema schema = new Schema(dataSource(database));
            schema.migrate();
            execute(database, "update schema_history set success = 0 order by installed_rank desc limit 1");
            assertThat(schema.isCurrent()).isFalse();
            execute(database, "delete from schema_history where not success");
            assertThat(schema.isCurrent()).isFalse();
        }
    }

    private static DataSource dataSource(EmbeddedDatabase database) {
        MysqlDataSource dataSource = new MysqlDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    private static long number(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = dataSource(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
