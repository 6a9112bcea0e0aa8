package vietqr.bench;

import vietqr.database.EmbeddedDatabase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the gateway keeps in memory beyond its usual while it writes a million movements into a file. */
final class ExportBench {
    private static final int ROWS = 1_000_000;
    private static final int GOAL_MEGABYTES = 64;

    private final Report report;
    private final Path work;

    ExportBench(Report report, Path work) {
        this.report = report;
        this.work = work;
    }

    void run() throws Exception {
        GatewayProcess.onFreshDatabase(work, (gateway, database) -> {
            fill(database);
            report.title("Export: " + String.format(Locale.ROOT, "%,d", ROWS) + " movements, 15 columns");
            for (String format : List.of("CSV", "XLSX")) measure(gateway, format);
        });
    }

    /** Twice: the first time classes are loaded and compiled, which stays. */
    private void measure(GatewayProcess gateway, String format) throws Exception {
        LiveHeap heap = new LiveHeap(gateway.pid(), gateway.collections());
        made(gateway, format, () -> {});
        int before = heap.megabytes();
        int[] most = {0};
        made(gateway, format, () -> most[0] = Math.max(most[0], heap.megabytes()));
        long began = System.nanoTime();
        made(gateway, format, () -> {});
        double seconds = (System.nanoTime() - began) / 1e9;
        report.line(format + ", rows a second", String.format(Locale.ROOT, "%,.0f", ROWS / seconds));
        report.line(format + ", kept before, MB", Integer.toString(before));
        report.atMost(format + ", kept beyond that meanwhile, MB", Math.max(0, most[0] - before), GOAL_MEGABYTES);
    }

    private static void made(GatewayProcess gateway, String format, LongWork.Look meanwhile) throws Exception {
        String id = gateway.asksForExport(format);
        LongWork.await(() -> gateway.stateOfExport(id), "DONE", Set.of("QUEUED", "RUNNING"), meanwhile);
    }

    /** All on the demo account, over the last month. */
    private static void fill(EmbeddedDatabase database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into notice (id, reference, channel, bank_bin, format, dedupe_key, sender,"
                    + " remote_address, body, received_at) values (1, uuid(), 'bench', '970422', 'BENCH', 'bench', '',"
                    + " '', '', utc_timestamp(6))");
            statement.executeUpdate(
                    "insert into movement (id, notice_id, bank_bin, account_number, account_id, reference,"
                            + " reference_key, direction, transaction_id, amount, content, occurred_at, recorded_at)"
                            + " with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)"
                            + " select (a.i - 1) * 1000 + b.i, 1, '970422', c.number, c.id,"
                            + " concat('FT', a.i * 1000 + b.i), concat('FT', a.i * 1000 + b.i), 'C',"
                            + " concat('T', a.i * 1000 + b.i), 1000 + b.i, concat('thanh toan don hang ', a.i, ' ', md5(a.i * b.i)),"
                            + " utc_timestamp(6) - interval (a.i * 2500 + b.i) second, utc_timestamp(6)"
                            + " from n a join n b join bank_account c on c.number = '0123456789'");
        }
    }
}
