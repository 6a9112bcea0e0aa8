package vietqr.bench;

import vietqr.database.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Merchants of the benchmark, written into the database because no public endpoint makes them. */
final class Shops {
    private static final long FIRST_ID = 9_000;

    private final EmbeddedDatabase database;

    Shops(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Every endpoint there is now calls this address. */
    void tellOnly(String url) throws SQLException {
        change("update webhook_endpoint set token_url = ?, callback_url = ?", url, url);
    }

    /** Nobody who was there before is told any more, and nothing is owed to them. */
    void forgetDeliveries() throws SQLException {
        change("update webhook_endpoint set enabled = false");
        change("update webhook_delivery set state = 'GIVEN_UP' where state = 'OWED'");
    }

    /** A merchant with an account at MB whose system is called without a token; the account's number. */
    String open(int number, String url) throws SQLException {
        long id = FIRST_ID + number;
        String account = "77770000" + String.format("%02d", number);
        change(
                "insert into merchant (id, mid, name, created_at, version) values (?, ?, ?, utc_timestamp(6), 0)",
                id,
                "BENCH" + number,
                "Bench " + number);
        change(
                "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                        + " values (?, ?, '970422', ?, 'BENCH', 'LINKED', utc_timestamp(6), 0)",
                id,
                id,
                account);
        change(
                "insert into webhook_endpoint (id, merchant_id, name, profile, token_url, callback_url, username,"
                        + " password_sealed, enabled, created_at, version)"
                        + " values (?, ?, 'bench', 'VIETQR_V2', '', ?, '', '', true, utc_timestamp(6), 0)",
                id,
                id,
                url);
        return account;
    }

    /** Milliseconds from the event to the begin of the first attempt, for all merchants but the last; sorted. */
    List<Double> waits(int shops) throws SQLException {
        String sql = "select timestampdiff(microsecond, e.created_at, a.ended_at) / 1000 - a.duration_millis as wait"
                + " from webhook_attempt a join webhook_delivery d on d.id = a.delivery_id"
                + " join webhook_event e on e.id = d.event_id"
                + " where a.number = 1 and d.endpoint_id >= ? and d.endpoint_id < ? order by wait";
        try (Connection connection = connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, FIRST_ID);
            query.setLong(2, FIRST_ID + shops - 1);
            List<Double> waits = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) waits.add(rows.getDouble(1));
            }
            return waits;
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
