package vietqr.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A gateway in a process of its own, started from an image directory. */
final class GatewayProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Path data;
    private final Path output;
    private final int port;
    private final Process process;

    private GatewayProcess(Path data, Path output, int port, Process process) {
        this.data = data;
        this.output = output;
        this.port = port;
        this.process = process;
    }

    static GatewayProcess begin(Path image, Path directory, int port, String... settings) throws IOException {
        Path output = Files.createTempFile(directory, "gateway", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx768m",
                        "-jar",
                        image.resolve("vietqr.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("VIETQR_"));
        environment.put("VIETQR_HTTP_PORT", Integer.toString(port));
        environment.put("VIETQR_MQTT_PORT", "0");
        environment.put("VIETQR_MQTT_WS_PORT", "0");
        environment.put("VIETQR_DATA_DIR", directory.resolve("data").toString());
        for (String setting : settings) {
            String[] nameAndValue = setting.split("=", 2);
            environment.put(nameAndValue[0], nameAndValue[1]);
        }
        return new GatewayProcess(directory.resolve("data"), output, port, builder.start());
    }

    GatewayProcess awaitReady() throws Exception {
        await(() -> status("/health/ready") == 200 || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("ended at start:\n" + output());
        }
        return this;
    }

    /** Waits, within bounds, for something that another process brings about. */
    void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE_SECONDS + " s:\n" + output());
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** Status of a GET, or 0 if nobody answers. */
    int status(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setReadTimeout(10_000);
            return connection.getResponseCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The database servers that work in this gateway's data directory. */
    List<ProcessHandle> databases() {
        String argument = "--datadir=" + data.resolve("mariadb").resolve("data");
        return ProcessHandle.allProcesses()
                .filter(candidate -> candidate
                        .info()
                        .arguments()
                        .filter(arguments -> Stream.of(arguments).anyMatch(argument::equals))
                        .isPresent())
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        databases().forEach(ProcessHandle::destroyForcibly);
    }
}
