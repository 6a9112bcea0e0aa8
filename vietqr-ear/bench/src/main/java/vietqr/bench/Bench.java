package vietqr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Runs the parts named by {@code -Dbench} and prints their ratios; the same lines are left in {@code results.txt}. */
public final class Bench {
    private static final int ROUNDS = 3;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(System.getProperty("vietqr.bench.work"));
        Files.createDirectories(work);
        Set<String> parts = Set.of(System.getProperty("vietqr.bench").split(","));
        try (Report report = new Report(work.resolve("results.txt"))) {
            report.machine();
            if (parts.contains("codec")) codec(report, work.resolve("npm"));
            if (parts.contains("picture")) picture(report);
            if (parts.contains("import")) new ImportBench(report, work.resolve("import")).run();
            if (parts.contains("export")) new ExportBench(report, work.resolve("export")).run();
            if (parts.contains("lists"))
                new ListBench(report, work.resolve("lists"), Long.getLong("vietqr.bench.rows")).run();
            if (parts.contains("devices")) new DeviceBench(report, work.resolve("devices")).run();
            if (parts.contains("http")) new HttpBench(report, work.resolve("http"), ROUNDS).run();
            if (parts.contains("reconcile")) new ReconcileBench(report, work.resolve("reconcile"), ROUNDS).run();
        }
    }

    private static void codec(Report report, Path home) throws Exception {
        NpmPackage npm = NpmPackage.install(Path.of(System.getProperty("vietqr.bench.node")), home);
        Series ours = new Series();
        Series node = new Series();
        Series zxing = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(Jmh.nanos(CodecBenchmark.class, "payload"));
            node.add(npm.nanos());
            zxing.add(Jmh.nanos(CodecBenchmark.class, "zxing"));
        }
        report.title("Payload: transfer to text and back, one thread");
        report.line("vietqr.qr", ours.text("%,.0f") + " ns");
        report.line("npm vietnam-qr-pay on node", node.text("%,.0f") + " ns");
        report.line("ZXing alone, text to symbol and back", zxing.text("%,.0f") + " ns");
        report.goal("times faster than the npm package", node.by(ours), 10);
        report.line("times faster than ZXing alone", zxing.by(ours).text("%.2f"));
    }

    private static void picture(Report report) throws Exception {
        Series ours = new Series();
        Series zxing = new Series();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(Jmh.nanos(PictureBenchmark.class, "png"));
            zxing.add(Jmh.nanos(PictureBenchmark.class, "zxingAndImageIo"));
        }
        report.title("Picture: text to PNG, 480 px, one thread");
        report.line("vietqr.image", ours.text("%,.0f") + " ns");
        report.line("ZXing MultiFormatWriter + ImageIO", zxing.text("%,.0f") + " ns");
        report.goal("times faster than ZXing + ImageIO", zxing.by(ours), 20);
    }
}
