package vietqr.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/** How fast a bank statement of a million lines becomes entries, and what the gateway keeps in memory meanwhile. */
final class ImportBench {
    private static final int ROWS = 1_000_000;
    private static final int ROWS_A_DAY = 40_000;
    private static final int WARM_UP_ROWS = 50_000;
    private static final int GOAL_MEGABYTES = 64;

    private final Report report;
    private final Path work;

    ImportBench(Report report, Path work) {
        this.report = report;
        this.work = work;
    }

    void run() throws Exception {
        GatewayProcess.onFreshDatabase(work, (gateway, database) -> measure(gateway));
    }

    /** Three files of months of their own: so that everything is loaded; for the memory; for the time. */
    private void measure(GatewayProcess gateway) throws Exception {
        LiveHeap heap = new LiveHeap(gateway.pid(), gateway.collections());
        read(gateway, statement(LocalDate.of(2025, 1, 1), WARM_UP_ROWS), () -> {});
        int before = heap.megabytes();
        int[] most = {0};
        Path second = statement(LocalDate.of(2025, 3, 1), ROWS);
        read(gateway, second, () -> most[0] = Math.max(most[0], heap.megabytes()));
        Path third = statement(LocalDate.of(2025, 5, 1), ROWS);
        long began = System.nanoTime();
        read(gateway, third, () -> {});
        double seconds = (System.nanoTime() - began) / 1e9;
        report.title("Import: a statement of " + String.format(Locale.ROOT, "%,d", ROWS) + " lines, CSV");
        report.line("rows a second", String.format(Locale.ROOT, "%,.0f", ROWS / seconds));
        report.line("kept before, MB", Integer.toString(before));
        report.atMost("kept beyond that meanwhile, MB", Math.max(0, most[0] - before), GOAL_MEGABYTES);
    }

    private static void read(GatewayProcess gateway, Path file, LongWork.Look meanwhile) throws Exception {
        String id = gateway.bringsStatement(file);
        LongWork.await(() -> gateway.stateOfStatement(id), "READ", Set.of("RECEIVED", "READING"), meanwhile);
    }

    private Path statement(LocalDate from, int rows) throws IOException {
        Path file = work.resolve("statement-" + from + ".csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("Date,Reference,Amount,Direction,Content\n");
            for (int row = 0; row < rows; row++) {
                LocalDate day = from.plusDays(row / ROWS_A_DAY);
                csv.write(day + ",FT" + day.toEpochDay() + "X" + row + "," + (1_000 + row % 900_000)
                        + ",C,thanh toan don hang " + row + "\n");
            }
        }
        return file;
    }
}
