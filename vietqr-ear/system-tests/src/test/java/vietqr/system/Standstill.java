package vietqr.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A transaction that is left open: whoever needs the rows it has locked waits until it ends. Nothing it has written stays. */
final class Standstill {
    private final Connection connection;

    private Standstill(Connection connection) {
        this.connection = connection;
    }

    static Standstill at(Database database, String sql, Object... parameters) {
        try {
            Connection connection = database.open();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = Database.prepared(connection, sql, parameters)) {
                statement.execute();
            }
            return new Standstill(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void end() {
        try (Connection ending = connection) {
            ending.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
