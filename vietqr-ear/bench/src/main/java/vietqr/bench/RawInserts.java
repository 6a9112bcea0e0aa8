package vietqr.bench;

import vietqr.bench.bare.BareResource;
import vietqr.database.EmbeddedDatabase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What the database does when nothing stands before it: one durable row per transaction, into the bare endpoint's table. */
final class RawInserts {
    private final EmbeddedDatabase database;
    /** Below zero, where the endpoint's ids never are. */
    private final AtomicLong id = new AtomicLong(Long.MIN_VALUE);

    RawInserts(EmbeddedDatabase database) {
        this.database = database;
    }

    void createTable() throws SQLException, IOException {
        try (InputStream sql = BareResource.class.getResourceAsStream("table.sql");
                Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    Crowd.Caller caller() throws SQLException {
        Connection connection = connect();
        PreparedStatement insert =
                connection.prepareStatement("insert into bench_row (id, reference, body) values (?, ?, ?)");
        return new Crowd.Caller() {
            @Override
            public void call() throws SQLException {
                insert.setLong(1, id.incrementAndGet());
                insert.setString(2, UUID.randomUUID().toString());
                insert.setString(3, HttpBench.BODY);
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
