package vietqr.bench;

import vietqr.database.EmbeddedDatabase;
import vietqr.payment.PaymentCode;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Merchants with devices, written into the database: each has an account and a key, and each point of sale one device, in turn a machine
 * and a box, with a login of its own. And the codes that are paid, spread over all of them.
 */
final class DeviceFleet {
    static final int MERCHANTS = 500;
    static final int DEVICES = 10_000;

    private static final long MERCHANT = 900_000;
    private static final long TERMINAL = 1_000_000;
    private static final long BOX = 2_000_000;
    private static final long LOGIN = 3_000_000;
    private static final long ORDER = 4_000_000;

    /** Has no factor in common with the devices, so that each is paid at before one is again. */
    private static final int STEP = 7919;

    private final EmbeddedDatabase database;

    DeviceFleet(EmbeddedDatabase database) {
        this.database = database;
    }

    void fill() throws SQLException {
        String merchant = "(" + MERCHANT + " + seq % " + MERCHANTS + ")";
        String devices = " from seq_0_to_" + (DEVICES - 1);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "insert into merchant (id, mid, name, created_at, version) select " + MERCHANT
                            + " + seq, concat('BENCH', seq), concat('Bench ', seq), utc_timestamp(6), 0 from seq_0_to_"
                            + (MERCHANTS - 1),
                    "insert into bank_account (id, merchant_id, bank_bin, number, holder, state, created_at, version)"
                            + " select id, id, '970422', concat('7777', id), 'BENCH', 'LINKED', utc_timestamp(6), 0"
                            + " from merchant where id between " + MERCHANT + " and "
                            + (MERCHANT + MERCHANTS - 1),
                    "insert into api_key (id, merchant_id, name, prefix, hash, scopes, created_at, version) select id,"
                            + " id, 'bench', 'vqk_test_', sha2(concat('vqk_test_bench_', id), 256), 'events:read',"
                            + " utc_timestamp(6), 0 from merchant where id between " + MERCHANT + " and "
                            + (MERCHANT + MERCHANTS - 1),
                    "insert into terminal (id, tid, merchant_id, code, name, created_at, version) select " + TERMINAL
                            + " + seq, concat('BT', seq), " + merchant
                            + ", concat('BT', seq), concat('Bench ', seq), utc_timestamp(6), 0" + devices,
                    "insert into terminal_account (terminal_id, merchant_id, account_id, version) select id,"
                            + " merchant_id, merchant_id, 0 from terminal where id between " + TERMINAL + " and "
                            + (TERMINAL + DEVICES - 1),
                    "insert into device_box (id, merchant_id, mac, code, terminal_id, serial, firmware, local_ip,"
                            + " socket_open, created_at, bound_at, version) select " + BOX + " + seq, " + merchant
                            + ", lpad(hex(seq), 12, '0'), concat('VVB', lpad(seq, 6, '0')), " + TERMINAL
                            + " + seq, '', '', '', false, utc_timestamp(6), utc_timestamp(6), 0" + devices
                            + " where seq % 2 = 1",
                    "insert into device_login (id, merchant_id, terminal_id, box_id, name, topic, secret_hash,"
                            + " created_at, renewed_at, version) select " + LOGIN + " + seq, " + merchant
                            + ", if(seq % 2 = 0, " + TERMINAL + " + seq, null), if(seq % 2 = 1, " + BOX
                            + " + seq, null), concat('bench-', seq), concat('bench-', seq), sha2(concat('secret-', seq),"
                            + " 256), utc_timestamp(6), utc_timestamp(6), 0" + devices)) statement.execute(sql);
        }
    }

    /** Codes that wait to be paid, one for each payment; the number of a payment stands in all that is said of it. */
    void issue(int payments) throws SQLException {
        String sql = "insert into payment_request (id, reference, code, merchant_id, account_id, direction, amount,"
                + " content, payload, state, last_seq, order_id, terminal_code, sub_terminal_code, service_code, sign,"
                + " url_link, note, additional_data, created_at, version) values (?, ?, ?, ?, ?, 'C', 150000, ?, 'x',"
                + " 'WAITING', 1, ?, ?, '', '', '', '', '', '[]', utc_timestamp(6), 0)";
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int number = 0; number < payments; number++) {
                String mark = Receipts.mark(number);
                Object[] row = {
                    ORDER + number,
                    mark + "-0000-4000-8000-000000000000",
                    code(number),
                    merchantOf(number),
                    merchantOf(number),
                    code(number),
                    mark,
                    "BT" + deviceOf(number)
                };
                for (int at = 0; at < row.length; at++) insert.setObject(at + 1, row[at]);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** What MB says of a payment (wire reference, section 8.1). */
    static String notice(int number) {
        return "{\"transactionid\":\"" + Receipts.mark(number) + "\",\"transactiontime\":" + System.currentTimeMillis()
                + ",\"referencenumber\":\"FT" + Receipts.mark(number) + "\",\"amount\":150000,\"content\":\"MBVCB."
                + number + "." + code(number) + ".CT tu 0987654321\",\"bankaccount\":\"7777" + merchantOf(number)
                + "\",\"transType\":\"C\",\"reciprocalAccount\":\"0987654321\"}";
    }

    List<DeviceEar> devices(int port, Receipts receipts) {
        return IntStream.range(0, DEVICES)
                .mapToObj(device -> new DeviceEar(
                        port,
                        "bench-" + device,
                        "secret-" + device,
                        (device % 2 == 0 ? "vietqr/bdsd/" : "vietqr/boxId/") + "bench-" + device,
                        receipts))
                .toList();
    }

    List<FeedEar> listeners(int port, int ofEach, Receipts receipts) {
        return IntStream.range(0, MERCHANTS * ofEach)
                .mapToObj(one -> new FeedEar(port, "vqk_test_bench_" + (MERCHANT + one % MERCHANTS), receipts))
                .toList();
    }

    private static int deviceOf(int number) {
        return (int) ((long) number * STEP % DEVICES);
    }

    private static long merchantOf(int number) {
        return MERCHANT + deviceOf(number) % MERCHANTS;
    }

    private static String code(int number) {
        String digits = "0".repeat(PaymentCode.DIGITS - 1 - Receipts.DIGITS)
                + Receipts.mark(number).substring(2);
        return IntStream.range(0, 16)
                .mapToObj(check -> "VQR" + digits + Integer.toHexString(check))
                .filter(code -> PaymentCode.of(code).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl() + "&rewriteBatchedStatements=true", database.user(), database.password());
    }
}
