package vietqr.bench;

import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One reconciliation run over a month of one account, in a gateway with little memory, by what the database needs to join the
 * same rows. The run is measured from its begin to its end, with everything it writes.
 */
final class ReconcileBench {
    private static final String HEAP = "512m";
    private static final double MOST = 5;

    private final Report report;
    private final Path work;
    private final int rounds;
    private final Series counting = new Series();
    private final Series writing = new Series();
    private final Series run = new Series();

    ReconcileBench(Report report, Path work, int rounds) {
        this.report = report;
        this.work = work;
        this.rounds = rounds;
    }

    void run() throws Exception {
        HttpBench.delete(work);
        Path jar = BenchImage.assemble(Path.of(System.getProperty("vietqr.image")), work.resolve("image"));
        Path home = Files.createDirectories(work.resolve("database"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                        home, Installation.fromJar(HttpBench.program(work.resolve("image/db")), home));
                GatewayProcess gateway = GatewayProcess.start(jar, work, database, HEAP)) {
            MonthOfBooks books = new MonthOfBooks(database);
            books.fill();
            for (int round = 0; round < rounds; round++) {
                books.forgetRuns();
                counting.add(books.join());
                writing.add(books.joinAndWrite());
                gateway.reconcile(MonthOfBooks.NUMBER, MonthOfBooks.FIRST_DAY, MonthOfBooks.LAST_DAY);
                run.add(books.awaitRun());
            }
            print(books);
        }
        HttpBench.delete(work);
    }

    private void print(MonthOfBooks books) throws Exception {
        report.title(
                "Reconciliation: 1,000,000 entries and 1,000,000 movements of one account, gateway with -Xmx" + HEAP);
        report.line("SQL hash join, counted", counting.text("%.1f") + " s");
        report.line("SQL hash join that writes the same rows", writing.text("%.1f") + " s");
        report.line("run, with matches and breaks written", run.text("%.1f") + " s");
        report.line("matched, breaks", books.found());
        report.atMost("run by the join that is counted", run.by(counting).median(), MOST);
        report.line(
                "run by the join that is written",
                String.format(Locale.ROOT, "%.1f", run.by(writing).median()));
    }
}
