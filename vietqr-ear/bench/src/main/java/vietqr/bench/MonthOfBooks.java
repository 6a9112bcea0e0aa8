package vietqr.bench;

import vietqr.database.EmbeddedDatabase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A million entries and a million movements of the demo account in one month. Of the pairs two in a hundred do not agree: in
 * turn one is not listed, one was not told of, one differs by a fee, and two look alike.
 */
final class MonthOfBooks {
    static final String NUMBER = "0123456789";
    static final String FIRST_DAY = "2026-01-01";
    static final String LAST_DAY = "2026-01-31";

    private static final long PAIRS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long PAUSE_MILLIS = 200;

    /** From which rows are numbered that are ours. */
    private static final long FIRST_ID = 1_000_000_000L;

    /** Which of a hundred are missing, differ or are alike. */
    private static final String TELLS_MOVEMENT = "seq % 200 <> 1";

    private static final String LISTS_ENTRY = "seq % 200 <> 51";

    private static final String JOIN = " from statement_entry e ignore index (statement_entry_day)"
            + " join movement m ignore index (movement_account, movement_by_reference, movement_once,"
            + " movement_account_day) on m.account_id = e.account_id and m.direction = e.direction"
            + " and m.reference = e.reference and m.amount = e.amount";

    private final EmbeddedDatabase database;
    private long account;

    MonthOfBooks(EmbeddedDatabase database) {
        this.database = database;
    }

    void fill() throws SQLException {
        leaveItToUs();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            account = number(statement, "select id from bank_account where number = '" + NUMBER + "'");
            long merchant = number(statement, "select merchant_id from bank_account where id = " + account);
            for (String sql : rows(merchant)) statement.executeUpdate(sql);
            statement.execute("analyze table movement, statement_entry");
        }
    }

    /** The gateway's own timers would compare what is only half there, and find a million breaks. */
    private void leaveItToUs() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int held = 0; held < 2; ) {
                held += statement.executeUpdate("update timer_state set last_slot = '2100-01-01' where owner = ''"
                        + " and name in ('reconciliation', 'reconciliation-day')"
                        + " and last_slot > '1970-01-01' and last_slot < '2100-01-01'");
                if (System.nanoTime() > end) throw new IllegalStateException("the timers do not begin");
                LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000);
            }
        }
    }

    private List<String> rows(long merchant) {
        String at = "timestampadd(second, seq * 2, '2026-01-01 00:00:00')";
        String content = "if(seq % 200 in (101, 151), 'nap tien vi dien tu thang mot',"
                + " concat('MBVCB.', seq, '.NGUYEN VAN ', seq % 997, ' chuyen tien hang.CT tu 09', seq))";
        String amount = "if(seq % 200 in (101, 151), 50000, 10000 + seq * 7919 % 500000)";
        String day = "date(convert_tz(" + at + ", '+00:00', '+07:00'))";
        return List.of(
                "insert into notice (id, reference, channel, bank_bin, format, dedupe_key, sender, remote_address, body,"
                        + " headers, authentic, received_at) values (1, '', 'bench', '970422', 'MB_BALANCE_CHANGE', 'bench',"
                        + " 'bench', '', '', '', true, '2026-01-01')",
                "insert into movement (id, notice_id, bank_bin, account_number, account_id, reference, reference_key, direction,"
                        + " transaction_id, amount, content, occurred_at, recorded_at) select " + FIRST_ID
                        + " + seq, 1,"
                        + " '970422', '" + NUMBER + "', " + account
                        + ", concat('FT26', lpad(seq * 7919 % 1000003, 9, '0')),"
                        + " concat('FT26', lpad(seq * 7919 % 1000003, 9, '0')),"
                        + " 'C', concat('T', seq), " + amount + ", " + content + ", " + at + ", " + at
                        + " from seq_1_to_" + PAIRS + " where " + TELLS_MOVEMENT,
                "insert into statement_file (id, merchant_id, account_id, name, size, sha256, format, profile, source, state,"
                        + " problem, entries, doubled, unreadable, uploaded_by, uploaded_at, version) values (1, "
                        + merchant
                        + ", " + account
                        + ", 'bench', 1, sha2('bench', 256), 'CSV', '', 'API', 'READ', '', 0, 0, 0, '',"
                        + " '2026-02-01', 0)",
                "insert into statement (id, file_id, account_id, reference, from_day, to_day, currency, chain_ok,"
                        + " chain_problem, created_at) values (1, 1, " + account + ", '', '" + FIRST_DAY + "', '"
                        + LAST_DAY
                        + "', 'VND', true, '', '2026-02-01')",
                "insert into statement_entry (id, statement_id, account_id, banking_day, direction, amount, currency,"
                        + " reference, content, payer_name, payer_account, line, fingerprint, occurrence) select "
                        + FIRST_ID + " + seq, 1, " + account + ", " + day + ", 'C', " + amount
                        + " - if(seq % 200 = 199, 1100, 0), 'VND', if(seq % 200 in (101, 151), '',"
                        + " concat('FT26', lpad(seq * 7919 % 1000003, 9, '0'))), " + content
                        + ", '', '', seq, sha2(seq, 256), 1 from seq_1_to_" + PAIRS + " where " + LISTS_ENTRY,
                "insert into reconciliation_rule_set (id, account_id, version, rules, created_by, created_at)"
                        + " select 2, " + account
                        + ", 1, replace(rules, '\"booksMissing\": true', '\"booksMissing\": false'),"
                        + " '', '2026-01-01' from reconciliation_rule_set where id = 1");
    }

    /** As if there had been no run. */
    void forgetRuns() throws SQLException {
        execute("truncate table entry_match");
        execute("delete from recon_break");
        execute("create table if not exists bench_match like entry_match");
        execute("truncate table bench_match");
    }

    /** Seconds in which the database finds all pairs of the same reference and amount. */
    double join() throws SQLException {
        return seconds("select count(*), sum(e.amount)" + JOIN);
    }

    /** The same, with the rows written that a run writes, to a table with the same keys. */
    double joinAndWrite() throws SQLException {
        return seconds(
                "insert into bench_match (id, group_id, account_id, run_id, entry_id, movement_id, rule, gates, grades,"
                        + " difference, made_by, made_at) select e.id, e.id, e.account_id, 1, e.id, m.id, 'reference',"
                        + " 'ACCOUNT DIRECTION CURRENCY AMOUNT:0 DAYS:3 REFERENCE', 'REFERENCE CONTENT DAY', 0, '', '2026-02-01'"
                        + JOIN);
    }

    private double seconds(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session join_cache_level = 8, session join_buffer_size = 1073741824,"
                    + " session join_buffer_space_limit = 4294967296");
            long begin = System.nanoTime();
            statement.execute(sql);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    /** Seconds that the newest run took. */
    double awaitRun() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select state, problem,"
                            + " timestampdiff(microsecond, started_at, ended_at) / 1e6 from reconciliation_run"
                            + " where selection = 'WHOLE' order by id desc limit 1")) {
                if (row.next() && row.getString(1).equals("DONE")) return row.getDouble(3);
                if (row.next() && row.getString(1).equals("FAILED")) throw new IllegalStateException(row.getString(2));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("the run did not end in " + PATIENCE);
    }

    /** What the newest run has matched and what not. */
    String found() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return number(statement, "select count(*) from entry_match") + ", "
                    + number(statement, "select count(*) from recon_break");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) throw new IllegalStateException("nothing found: " + sql);
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
