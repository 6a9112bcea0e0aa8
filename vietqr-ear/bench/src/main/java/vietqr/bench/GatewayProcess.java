package vietqr.bench;

import jakarta.json.Json;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;

import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The gateway in a process of its own, with the compilers of the Java machine as in production, on a database given to it. */
final class GatewayProcess implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(600);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;

    /** Of the demo data: a contract with integrators, so it does not change. */
    private static final String PARTNER = "customer-demo-user10001:demo-secret-10001";

    private static final String BANK = "bank-mb-demo:demo-bank-secret";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final Path work;

    private GatewayProcess(Process process, int port, Path work) {
        this.process = process;
        this.port = port;
        this.work = work;
    }

    static GatewayProcess start(Path jar, Path work, EmbeddedDatabase database)
            throws IOException, InterruptedException {
        return start(jar, work, database, "1g");
    }

    interface Measuring {
        void measure(GatewayProcess gateway, EmbeddedDatabase database) throws Exception;
    }

    /** A gateway as it is shipped, on a database that is thrown away afterwards. */
    static void onFreshDatabase(Path work, Measuring measuring) throws Exception {
        HttpBench.delete(work);
        Path image = Path.of(System.getProperty("vietqr.image"));
        Path home = Files.createDirectories(work.resolve("database"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(
                        home, Installation.fromJar(HttpBench.program(image.resolve("db")), home));
                GatewayProcess gateway = start(image.resolve("vietqr.jar"), work, database)) {
            measuring.measure(gateway, database);
        }
        HttpBench.delete(work);
    }

    /** @param heap as {@code -Xmx} takes it */
    static GatewayProcess start(Path jar, Path work, EmbeddedDatabase database, String heap)
            throws IOException, InterruptedException {
        return start(jar, work, database, 0, List.of("-Xms" + heap, "-Xmx" + heap));
    }

    /**
     * @param mqttPort at which devices come in; 0 for none
     * @param options of the Java machine
     */
    static GatewayProcess start(Path jar, Path work, EmbeddedDatabase database, int mqttPort, List<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xlog:gc:" + collections(work), "-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("gateway.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("VIETQR_"));
        environment.put("VIETQR_HTTP_PORT", Integer.toString(port));
        environment.put("VIETQR_MQTT_PORT", Integer.toString(mqttPort));
        environment.put("VIETQR_MQTT_WS_PORT", "0");
        environment.put("VIETQR_DATA_DIR", work.resolve("data").toString());
        environment.put("VIETQR_DB_URL", database.jdbcUrl());
        environment.put("VIETQR_DB_USER", database.user());
        environment.put("VIETQR_DB_PASSWORD", database.password());
        // The limits count as in production, but let through what the crowd asks.
        environment.put("VIETQR_RATE_CLIENT", "1000000");
        GatewayProcess gateway = new GatewayProcess(builder.start(), port, work);
        try {
            gateway.awaitReady(work);
            return gateway;
        } catch (IllegalStateException | InterruptedException notReady) {
            gateway.close();
            throw notReady;
        }
    }

    private void awaitReady(Path work) throws InterruptedException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new IllegalStateException("the gateway does not start, see " + work.resolve("gateway.log"));
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest probe = request("/health/ready").build();
            return http.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** A token of the demo partner, good for 300 seconds. */
    String partnerToken() throws IOException, InterruptedException {
        return token(PARTNER);
    }

    /** The same for the demo bank. */
    String bankToken() throws IOException, InterruptedException {
        return token(BANK);
    }

    private String token(String client) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = http.send(
                request("/vqr/api/token_generate")
                        .header("Authorization", "Basic " + basic)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("access_token");
        }
    }

    long pid() {
        return process.pid();
    }

    /** Where its machine writes down each collection of garbage. */
    Path collections() {
        return collections(work);
    }

    private static Path collections(Path work) {
        return work.resolve("collections.log");
    }

    /** All movements of the last month with every column; the export's id. */
    String asksForExport(String format) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now();
        String wish = "{\"report\":\"MOVEMENTS\",\"format\":\"" + format + "\",\"filters\":{\"from\":\""
                + today.minusDays(60) + "\",\"to\":\"" + today.plusDays(1) + "\"}}";
        return field("id", exports("").POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    String stateOfExport(String id) throws IOException, InterruptedException {
        return field("state", exports("/" + id));
    }

    /** A file of the demo account's; its id. */
    String bringsStatement(Path file) throws IOException, InterruptedException {
        String boundary = "----bench";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"account\"\r\n\r\n0123456789\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return field(
                "id",
                own("/vqr/v1/statements")
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(form));
    }

    String stateOfStatement(String id) throws IOException, InterruptedException {
        return field("state", own("/vqr/v1/statements/" + id));
    }

    private HttpRequest.Builder exports(String path) {
        return own("/vqr/v1/exports" + path);
    }

    private HttpRequest.Builder own(String path) {
        return request(path)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer vqk_test_demo_10001")
                .header("Content-Type", "application/json");
    }

    private String field(String name, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var reader = Json.createReader(new StringReader(
                http.send(request.build(), BodyHandlers.ofString()).body()))) {
            return reader.readObject().getString(name);
        }
    }

    /** Has everything of an account's days compared. */
    void reconcile(String account, String from, String to) throws IOException, InterruptedException {
        String wish = "{\"account\":\"" + account + "\",\"from\":\"" + from + "\",\"to\":\"" + to + "\"}";
        field("id", own("/vqr/v1/reconciliation-runs").POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
