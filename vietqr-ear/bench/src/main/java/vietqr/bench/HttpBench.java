package vietqr.bench;

import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Codes issued per second over HTTP, as a share of what a bare endpoint on the same server inserts, and of what the
 * database does without any server. Warmed up first, then in rounds, because all three drift with the machine.
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

    private final Report report;
    private final Path work;
    private final int rounds;
    private final int warmUpSeconds = Integer.getInteger("vietqr.bench.warmup");
    private final Series raw = new Series();
    private final Series bare = new Series();
    private final Series generate = new Series();

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
                warmUp(gateway);
                measure(gateway, inserts);
            }
        }
        delete(work);
        print();
    }

    /** Both in turn, since one Java machine compiles for both. */
    private void warmUp(GatewayProcess gateway) throws Exception {
        for (int done = 0; done < warmUpSeconds; done += WARM_UP_SLICE_SECONDS) {
            Crowd.perSecond(WARM_UP_SLICE_SECONDS, bare(gateway));
            Crowd.perSecond(WARM_UP_SLICE_SECONDS, generate(gateway));
        }
    }

    private void measure(GatewayProcess gateway, RawInserts inserts) throws Exception {
        for (int round = 0; round < rounds; round++) {
            raw.add(Crowd.perSecond(MEASURED_SECONDS, inserts::caller));
            bare.add(Crowd.perSecond(MEASURED_SECONDS, bare(gateway)));
            generate.add(Crowd.perSecond(MEASURED_SECONDS, generate(gateway)));
        }
        raw.add(Crowd.perSecond(MEASURED_SECONDS, inserts::caller));
    }

    private static Crowd.Callers bare(GatewayProcess gateway) {
        return () -> poster(gateway, "/bare/rows", "");
    }

    private static Crowd.Callers generate(GatewayProcess gateway) throws Exception {
        String bearer = "Authorization: Bearer " + gateway.token() + "\r\n";
        return () -> poster(gateway, "/vqr/api/qr/generate-customer", bearer);
    }

    private static Crowd.Caller poster(GatewayProcess gateway, String path, String headers) {
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        KeptConnection connection = new KeptConnection(gateway.port());
        return new Crowd.Caller() {
            @Override
            public void call() throws IOException {
                int status = connection.post(path, headers, body);
                if (status != 200) throw new IOException(path + " answered " + status);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private void print() {
        Series rawAround = raw.betweenNeighbours();
        report.title("HTTP: " + Crowd.SIZE + " connections, after " + 2 * warmUpSeconds + " s of warm-up");
        report.line("raw JDBC inserts, before, between and after", raw.text("%,.0f") + " /s");
        report.line("bare one-insert endpoint", bare.text("%,.0f") + " /s");
        report.line("generate-customer", generate.text("%,.0f") + " /s");
        report.goal("generate-customer by the bare endpoint", generate.by(bare), 0.8);
        report.line("bare endpoint by raw JDBC", bare.by(rawAround).text("%.2f"));
        report.line("generate-customer by raw JDBC", generate.by(rawAround).text("%.2f"));
    }

    private static Path program(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /** Links are removed, not followed. */
    private static void delete(Path top) throws IOException {
        if (!Files.exists(top)) return;
        try (Stream<Path> found = Files.walk(top)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) Files.delete(path);
        }
    }
}
