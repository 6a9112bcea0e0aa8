package vietqr.bench;

import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the gateway does per second over HTTP, as a share of what a bare endpoint on the same server inserts, and of what the
 * database does without any server. Warmed up first, then in rounds, because all of them drift with the machine. While
 * this is measured the merchant's system does not answer, so that deliveries are owed but hardly any work is done on them.
 */
final class HttpBench {
    /** About what a shop sends for a code. */
    static final String BODY = "{\"amount\":150000,\"content\":\"Thanh toan don hang\",\"bankAccount\":\"0123456789\","
            + "\"bankCode\":\"MB\",\"userBankName\":\"CONG TY DEMO\",\"transType\":\"C\",\"qrType\":0,"
            + "\"orderId\":\"DH-2026-000001\",\"terminalCode\":\"SHOP01\",\"subTerminalCode\":\"\","
            + "\"serviceCode\":\"\",\"urlLink\":\"https://shop.example/thanks/DH-2026-000001\",\"note\":\"\","
            + "\"additionalData\":[{\"key\":\"cashier\",\"value\":\"Lan\"},{\"key\":\"table\",\"value\":\"12\"}],"
            + "\"sign\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}";

    private static final int MEASURED_SECONDS = 10;
    private static final int WARM_UP_SLICE_SECONDS = 10;
    private static final int PACED_SECONDS = 20;

    /** Notices cannot outrun this: so many orders are there to be paid. */
    private static final int MOST_PER_SECOND = 1500;

    private final Report report;
    private final Path work;
    private final int rounds;
    private final int warmUpSeconds = Integer.getInteger("vietqr.bench.warmup");
    private final Series raw = new Series();
    private final Series bare = new Series();
    private final Series generate = new Series();
    private final Series notices = new Series();
    private final Orders orders = new Orders();

    HttpBench(Report report, Path work, int rounds) {
        this.report = report;
        this.work = work;
        this.rounds = rounds;
    }

    void run() throws Exception {
        delete(work);
        Path jar = BenchImage.assemble(Path.of(System.getProperty("vietqr.image")), work.resolve("image"));
        Path home = Files.createDirectories(work.resolve("database"));
        try (EmbeddedDatabase database =
                EmbeddedDatabase.start(home, Installation.fromJar(program(work.resolve("image/db")), home))) {
            RawInserts inserts = new RawInserts(database);
            try (GatewayProcess gateway = GatewayProcess.start(jar, work, database)) {
                // Not before: the migrations want an empty schema.
                inserts.createTable();
                try (DeafReceiver receiver = DeafReceiver.start()) {
                    new Shops(database).tellOnly(receiver.url());
                    warmUp(gateway);
                    measure(gateway, inserts);
                    print();
                    latencies(gateway);
                }
                new DeliveryBench(report, gateway, new Shops(database)).run();
            }
        }
        delete(work);
    }

    /** All in turn, since one Java machine compiles for all. */
    private void warmUp(GatewayProcess gateway) throws Exception {
        for (int done = 0; done < warmUpSeconds; done += WARM_UP_SLICE_SECONDS) {
            Crowd.perSecond(WARM_UP_SLICE_SECONDS, bare(gateway));
            Crowd.perSecond(WARM_UP_SLICE_SECONDS, generate(gateway));
            stock(gateway, MOST_PER_SECOND * WARM_UP_SLICE_SECONDS);
            Crowd.perSecond(WARM_UP_SLICE_SECONDS, notices(gateway));
        }
    }

    private void measure(GatewayProcess gateway, RawInserts inserts) throws Exception {
        for (int round = 0; round < rounds; round++) {
            raw.add(Crowd.perSecond(MEASURED_SECONDS, inserts::caller));
            bare.add(Crowd.perSecond(MEASURED_SECONDS, bare(gateway)));
            generate.add(Crowd.perSecond(MEASURED_SECONDS, generate(gateway)));
            stock(gateway, MOST_PER_SECOND * MEASURED_SECONDS);
            notices.add(Crowd.perSecond(MEASURED_SECONDS, notices(gateway)));
        }
        raw.add(Crowd.perSecond(MEASURED_SECONDS, inserts::caller));
    }

    /** How long a bank waits for its answer at rates that are no more than the gateway can do. */
    private void latencies(GatewayProcess gateway) throws Exception {
        report.title("Notices at a fixed rate for " + PACED_SECONDS + " s, in milliseconds from the planned time");
        for (int rate : new int[] {300, 500}) {
            stock(gateway, rate * PACED_SECONDS);
            Pace.Latencies found = Pace.keep(rate, PACED_SECONDS, notices(gateway));
            report.atMost(rate + " a second: p99", found.percentile(99), 50);
            report.line(rate + " a second: p50", String.format(Locale.ROOT, "%.1f", found.percentile(50)));
        }
    }

    /** Sees to it that there are so many orders to be paid. */
    private void stock(GatewayProcess gateway, int count) throws Exception {
        while (orders.unpaid() < count) Crowd.perSecond(WARM_UP_SLICE_SECONDS, generate(gateway));
    }

    private static Crowd.Callers bare(GatewayProcess gateway) {
        return () -> new Poster(gateway, "/bare/rows", "", () -> BODY, answer -> {});
    }

    private Crowd.Callers generate(GatewayProcess gateway) throws Exception {
        String bearer = "Authorization: Bearer " + gateway.partnerToken() + "\r\n";
        return () -> new Poster(gateway, "/vqr/api/qr/generate-customer", bearer, () -> BODY, orders::issued);
    }

    private Crowd.Callers notices(GatewayProcess gateway) throws Exception {
        String bearer = "Authorization: Bearer " + gateway.bankToken() + "\r\n";
        return () -> new Poster(gateway, "/vqr/bank/api/transaction-sync", bearer, orders::payment, answer -> {});
    }

    private void print() {
        Series rawAround = raw.betweenNeighbours();
        report.title("HTTP: " + Crowd.SIZE + " connections, after " + 3 * warmUpSeconds + " s of warm-up");
        report.line("raw JDBC inserts, before, between and after", raw.text("%,.0f") + " /s");
        report.line("bare one-insert endpoint", bare.text("%,.0f") + " /s");
        report.line("generate-customer", generate.text("%,.0f") + " /s");
        report.line("bank notices", notices.text("%,.0f") + " /s");
        report.goal("generate-customer by the bare endpoint", generate.by(bare), 0.8);
        report.goal("notice, match and outbox by the bare endpoint", notices.by(bare), 0.6);
        report.line("bare endpoint by raw JDBC", bare.by(rawAround).text("%.2f"));
        report.line("generate-customer by raw JDBC", generate.by(rawAround).text("%.2f"));
        report.line(
                "notice, match and outbox by raw JDBC", notices.by(rawAround).text("%.2f"));
    }

    static Path program(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** Links are removed, not followed. */
    static void delete(Path top) throws IOException {
        if (!Files.exists(top)) return;
        try (Stream<Path> found = Files.walk(top)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) Files.delete(path);
        }
    }
}
