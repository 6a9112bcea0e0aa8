package vietqr.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The duties of the launcher, seen from outside on the image that is shipped. */
@Timeout(600)
class LauncherIT {

    private static final Path IMAGE =
            Path.of(System.getProperty("vietqr.image")).normalize();
    private static final String BODY = "{\"bankCode\":\"MB\",\"bankAccount\":\"0123456789\",\"userBankName\":\"CONG TY"
            + " DEMO\",\"content\":\"slow\",\"qrType\":0,\"amount\":10000,\"orderId\":\"S1\",\"transType\":\"C\"}";

    @TempDir
    private Path temporary;

    @Test
    void stopAnswersTheRequestUnderWayAndNoNewOne() throws Exception {
        try (GatewayProcess gateway =
                        GatewayProcess.begin(IMAGE, temporary, freePort()).awaitReady();
                Socket slow = new Socket("127.0.0.1", gateway.port())) {
            slow.setSoTimeout(30_000);
            send(slow, head(gateway.port(), token(gateway.port())) + BODY.substring(0, 20));
            // The server must have begun with the slow request before it is told to stop: it reads in order.
            assertThat(gateway.status("/health/live")).isEqualTo(200);

            gateway.terminate();
            gateway.await(() -> gateway.status("/login.xhtml") == 503);
            assertThat(gateway.status("/health/ready")).isEqualTo(503);
            send(slow, BODY.substring(20));

            assertThat(firstLine(slow)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(gateway.exitCode()).isZero();
            assertThat(gateway.databases()).isEmpty();
            assertThat(gateway.data().resolve("server")).doesNotExist();
            assertThat(Files.readString(gateway.data().resolve("mariadb/mariadbd.log")))
                    .contains("Shutdown complete");
        }
    }

    /** The fonts, when a picture is first drawn. */
    @Test
    void whatIsUnpackedStaysInTheDataDirectory() throws Exception {
        Path machines = Files.createDirectory(temporary.resolve("machines"));
        try (GatewayProcess gateway = GatewayProcess.begin(
                        IMAGE, temporary, freePort(), "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=" + machines)
                .awaitReady()) {
            assertThat(gateway.status("/vqr/image/MB-0123456789-compact2.png")).isEqualTo(200);

            assertThat(machines).isEmptyDirectory();
            assertThat(gateway.data().resolve("server/tmp")).isNotEmptyDirectory();
        }
    }

    @Test
    void stopDuringTheStartLeavesNothingBehind() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.begin(IMAGE, temporary, freePort())) {
            gateway.await(() -> !gateway.databases().isEmpty());
            gateway.terminate();
            assertThat(gateway.exitCode()).isZero();
            assertThat(gateway.databases()).isEmpty();
            assertThat(gateway.data().resolve("server")).doesNotExist();
        }
    }

    @Test
    void applicationThatCannotBeDeployedIsAFailedStart() throws Exception {
        Path image = brokenImage();
        try (GatewayProcess gateway = GatewayProcess.begin(image, temporary, freePort())) {
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.output()).contains("The application cannot be deployed: ");
            assertThat(gateway.databases()).isEmpty();
            assertThat(gateway.data().resolve("server")).doesNotExist();
        } finally {
            delete(image);
        }
    }

    @Test
    void gatewayReachedThroughALinkStartsAndEndsWithItsDatabase() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("current"), IMAGE);
        try (GatewayProcess gateway =
                GatewayProcess.begin(link, temporary, freePort()).awaitReady()) {
            gateway.databases().forEach(ProcessHandle::destroyForcibly);
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.output()).contains("the embedded database has ended by itself");
        }
    }

    @Test
    void takenPortIsSaidBeforeAnythingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0);
                GatewayProcess gateway = GatewayProcess.begin(IMAGE, temporary, taken.getLocalPort())) {
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.output()).contains("port " + taken.getLocalPort(), "VIETQR_HTTP_PORT");
            assertThat(gateway.data()).doesNotExist();
        }
    }

    @Test
    void wrongSettingsAreSaidTogetherBeforeAnythingIsStarted() throws Exception {
        try (GatewayProcess gateway =
                GatewayProcess.begin(IMAGE, temporary, freePort(), "VIETQR_ENVIRONMENT=staging", "VIETQR_DEMO=yes")) {
            assertThat(gateway.exitCode()).isEqualTo(1);
            assertThat(gateway.output()).contains("VIETQR_ENVIRONMENT = \"staging\"", "VIETQR_DEMO = \"yes\"");
            assertThat(gateway.data()).doesNotExist();
        }
    }

    @Test
    void dataInUseAreRefused() throws Exception {
        try (GatewayProcess first = GatewayProcess.begin(IMAGE, temporary, freePort())) {
            first.await(() -> !first.databases().isEmpty());
            try (GatewayProcess second = GatewayProcess.begin(IMAGE, temporary, freePort())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output()).contains("Another gateway is running", "VIETQR_DATA_DIR");
            }
        }
    }

    private Path brokenImage() throws IOException {
        Path image = linkedImage();
        Files.delete(image.resolve("vietqr.ear"));
        try (ZipOutputStream ear = new ZipOutputStream(Files.newOutputStream(image.resolve("vietqr.ear")))) {
            ear.putNextEntry(new ZipEntry("META-INF/application.xml"));
            ear.write("<application><module><web><web-uri>missing.war</web-uri></web></module></application>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        return image;
    }

    /** A copy that costs nothing, beside the real image because links cannot leave a file system. */
    private static Path linkedImage() throws IOException {
        Path copy = Files.createTempDirectory(IMAGE.getParent(), "image");
        try (Stream<Path> files = Files.walk(IMAGE, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path link = copy.resolve(IMAGE.relativize(file));
                Files.createDirectories(link.getParent());
                Files.createLink(link, file);
            }
        }
        return copy;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String token(int port) throws IOException, InterruptedException {
        String demo = Base64.getEncoder()
                .encodeToString("customer-demo-user10001:demo-secret-10001".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/vqr/api/token_generate"))
                .header("Authorization", "Basic " + demo)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer);
        assertThat(token.find()).as(answer).isTrue();
        return token.group(1);
    }

    private static String head(int port, String token) {
        return "POST /vqr/api/qr/generate-customer HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n";
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
