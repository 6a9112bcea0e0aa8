package vietqr.bench;

import vietqr.database.EmbeddedDatabase;
import vietqr.payment.PaymentCode;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Payments of ninety days: half of them the demo merchant's, the rest of nine others. Of a hundred 80 are paid, the others
 * expired; one in a thousand is underpaid; of the money that came one in two thousand belongs to nobody; each payment that was
 * made is told to an endpoint, and one in five thousand was given up.
 */
final class YearOfPayments {
    private static final int CHUNK = 250_000;
    private static final long MILLIS_BACK = 90L * 24 * 3600 * 1000;
    private static final long EPOCH = 1_704_067_200_000L;
    private static final int OTHERS = 9;
    private static final int DATA_DIGITS = PaymentCode.DIGITS - 1;
    private static final String CODE = code();

    private final EmbeddedDatabase database;
    private final long now = System.currentTimeMillis();
    private long filled;

    YearOfPayments(EmbeddedDatabase database) {
        this.database = database;
    }

    /** The merchants and their endpoints; none of them is called. */
    void prepare() throws SQLException {
        Shops shops = new Shops(database);
        for (int shop = 0; shop < OTHERS; shop++) shops.open(shop, "http://127.0.0.1:9/");
        run(
                "update webhook_endpoint set enabled = false",
                "create table bench_shop (n int primary key, merchant_id bigint, account_id bigint, endpoint_id bigint,"
                        + " number varchar(30))",
                "insert into bench_shop select 0, a.merchant_id, a.id, (select min(e.id) from webhook_endpoint e where"
                        + " e.merchant_id = a.merchant_id), a.number from bank_account a where a.number = '0123456789'",
                "insert into bench_shop select m.id - 8999, m.id, m.id, m.id, (select number from bank_account a where"
                        + " a.id = m.id) from merchant m where m.id between 9000 and 9099",
                "insert into notice (id, reference, channel, bank_bin, format, dedupe_key, sender, remote_address, body,"
                        + " headers, authentic, received_at) values (1, '', 'bench', '970422', 'MB_BALANCE_CHANGE',"
                        + " 'bench', 'bench', '', '', '', true, '2026-01-01')");
    }

    /** @param rows how many payments there are to be */
    void fillUpTo(long rows) throws SQLException {
        long first = filled + 1;
        long many = rows - filled;
        while (filled < rows) {
            long to = Math.min(rows, filled + CHUNK);
            for (String sql : chunk(filled + 1, to, first, many)) run(sql);
            filled = to;
        }
        run(
                "analyze table payment_request, movement, payment_match, webhook_event, webhook_delivery, payment_timeline");
    }

    /** One after the other as they come in, so that the last of them are of today. */
    private List<String> chunk(long from, long to, long first, long many) {
        String millis = "(" + (now - MILLIS_BACK) + " + (seq - " + first + ") * " + MILLIS_BACK + " div " + many + ")";
        String id = "((" + millis + " - " + EPOCH + ") << 22) + (seq % 4194304)";
        String at = "from_unixtime(" + millis + " / 1000)";
        String rows = " from seq_" + from + "_to_" + to + " join bench_shop s on s.n = if(seq % 2 = 0, 0, 1 + seq % "
                + OTHERS + ")";
        String paid = " where seq % 100 < 80";
        String amount = "10000 + seq % 1000 * 1000";
        String reference = "concat('BENCH', lpad(seq, 12, '0'))";
        return List.of(
                "insert into payment_request (id, reference, code, merchant_id, account_id, direction, amount, content,"
                        + " payload, state, last_seq, order_id, terminal_code, sub_terminal_code, service_code, sign,"
                        + " url_link, note, additional_data, created_at, paid_at, version, received, order_key) select "
                        + id
                        + ", concat(lpad(hex(seq), 8, '0'), '-0000-4000-8000-000000000000'),"
                        + " " + CODE + ", s.merchant_id, s.account_id, 'C', " + amount
                        + ", concat(" + CODE + ", ' thanh toan don hang ', seq), 'x',"
                        + " case when seq % 1000 = 7 then 'UNDERPAID' when seq % 100 < 80 then 'PAID' else 'EXPIRED' end,"
                        + " 2, concat('DH-', seq), 'SHOP01', '', '', '', '', '', '[]', " + at + ", if(seq % 100 < 80, "
                        + at + ", null), 0, if(seq % 100 < 80, " + amount + ", 0), concat('DH-', seq)" + rows,
                "insert into movement (id, notice_id, bank_bin, account_number, account_id, reference, reference_key,"
                        + " direction, transaction_id, amount, content, occurred_at, recorded_at) select " + id
                        + ", 1, '970422', s.number, s.account_id, " + reference + ", " + reference + ", 'C', seq, "
                        + amount
                        + ", concat(" + CODE + ", ' thanh toan don hang ', seq), " + at + ", " + at + rows
                        + paid,
                "insert into payment_match (id, movement_id, turn, request_id, rule, matched_at) select " + id + ", "
                        + id + ", 1, " + id + ", 'EXACT', " + at + rows + paid + " and seq % 2000 <> 11",
                "insert into open_movement (movement_id, account_id) select " + id + ", s.account_id" + rows + paid
                        + " and seq % 2000 = 11",
                "insert into payment_timeline (id, request_id, seq, kind, detail, at) select " + id + ", " + id
                        + ", 2, 'TOLD_BY_BANK', " + reference + ", " + at + rows + paid,
                "insert into webhook_event (id, merchant_id, movement_id, request_id, body, created_at, type, subject,"
                        + " account_id, terminal_code, direction) select " + id + ", s.merchant_id, " + id + ", " + id
                        + ", '{}', " + at + ", 'movement.recorded', concat('movement:', " + id
                        + "), s.account_id, 'SHOP01', 'C'" + rows + paid,
                "insert into webhook_delivery (id, event_id, endpoint_id, state, attempts, due_at, version, tries,"
                        + " created_at) select " + id + ", " + id + ", s.endpoint_id,"
                        + " if(seq % 5000 = 3, 'GIVEN_UP', 'DELIVERED'), 1, " + at + ", 0, 1, " + at + rows + paid);
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "set session foreign_key_checks = 0, session unique_checks = 0, session time_zone = '+00:00'");
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** A number from the middle of what was written, to look for. */
    long somewhere() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + filled / 2 + " div 200 * 200 + 2")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The check digit is the sum, without carry, of what each digit alone comes to. */
    private static String code() {
        String digits = "lower(lpad(hex(seq), " + DATA_DIGITS + ", '0'))";
        String sum = IntStream.range(0, DATA_DIGITS)
                .mapToObj(at -> "conv(substr('" + checks(at) + "', conv(substr(" + digits + ", " + (at + 1)
                        + ", 1), 16, 10) + 1, 1), 16, 10)")
                .collect(Collectors.joining(" ^ "));
        return "concat('VQR', " + digits + ", lower(conv(" + sum + ", 10, 16)))";
    }

    /** What each of the sixteen digits at this place comes to. */
    private static String checks(int at) {
        StringBuilder checks = new StringBuilder();
        for (int digit = 0; digit < 16; digit++) {
            String digits = "0".repeat(at) + Integer.toHexString(digit) + "0".repeat(DATA_DIGITS - 1 - at);
            checks.append(IntStream.range(0, 16)
                    .mapToObj(Integer::toHexString)
                    .filter(check -> PaymentCode.of("VQR" + digits + check).isPresent())
                    .findFirst()
                    .orElseThrow());
        }
        return checks.toString();
    }
}
