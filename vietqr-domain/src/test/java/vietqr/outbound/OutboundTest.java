package vietqr.outbound;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** The way out against real sockets: names that change, servers that drip, hang, redirect or show a bad certificate. */
class OutboundTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final Outbound sandbox = Outside.sandbox();
    private HttpServer server;

    @TempDir
    private Path directory;

    @BeforeEach
    void aServerListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().add("X-Mine", "yes");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itLeaves() {
        server.stop(0);
        sandbox.close();
    }

    @Test
    void tellsStatusHeadersAndBody() {
        OutboundAnswer answer = sandbox.post(request(here(), Duration.ofSeconds(5)));
        assertThat(answer.label()).isEqualTo("HTTP 200");
        assertThat(answer.header("x-mine")).contains("yes");
        assertThat(answer.body()).asString().isEqualTo("ok");
    }

    @Test
    void aNameThatIsPublicFirstAndPrivateThenReachesNobody() throws IOException {
        try (NameServer names = new NameServer(List.of("203.0.114.1"), List.of("127.0.0.1"))) {
            Outbound production = production(names, Map.of("vietqr.outbound.http", "true"));
            assertThat(names.names().addresses("shop.example").get(0).getHostAddress())
                    .isEqualTo("203.0.114.1");

            OutboundAnswer answer = production.post(request("http://shop.example:8080/", Duration.ofSeconds(5)));

            assertThat(answer.label()).isEqualTo("FORBIDDEN");
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void theAddressThatWasJudgedIsTheOneThatIsCalled() throws IOException {
        String port = "" + server.getAddress().getPort();
        try (NameServer names = new NameServer(List.of("127.0.0.1"), List.of("10.9.9.9"))) {
            Outbound listing = production(
                    names,
                    Map.of(
                            "vietqr.outbound.http", "true",
                            "vietqr.outbound.allow", "127.0.0.1/32"));
            OutboundAnswer first = listing.post(request("http://shop.example:" + port + "/", Duration.ofSeconds(5)));
            assertThat(first.label()).as("resolved once, to the listed address").isEqualTo("HTTP 200");
            assertThat(names.questions()).isEqualTo(1);
        }
    }

    @Test
    void oneForbiddenAddressAmongGoodOnesIsEnough() throws IOException {
        try (NameServer names = new NameServer(List.of("8.8.8.8", "169.254.169.254"))) {
            Outbound production = production(names, Map.of());
            assertThat(production
                            .post(request("https://shop.example/", Duration.ofSeconds(5)))
                            .label())
                    .isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void anUnknownNameIsCalledDns() throws IOException {
        try (NameServer names = new NameServer(List.of())) {
            Outbound production = production(names, Map.of());
            assertThat(production
                            .post(request("https://shop.example/", Duration.ofSeconds(5)))
                            .label())
                    .isEqualTo("DNS");
        }
    }

    @Test
    void nobodyThereIsCalledRefused() {
        String gone = here();
        server.stop(0);
        assertThat(sandbox.post(request(gone, Duration.ofSeconds(5))).label()).isEqualTo("REFUSED");
    }

    @Test
    void aRedirectIsAnAnswerLikeAnyOther() {
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThat(sandbox.post(request(here() + "moved", Duration.ofSeconds(5)))
                        .label())
                .isEqualTo("HTTP 302");
        assertThat(calls).hasValue(0);
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            OutboundAnswer answer =
                    sandbox.post(request("http://127.0.0.1:" + silent.getLocalPort() + "/", Duration.ofMillis(400)));
            assertThat(answer.label()).isEqualTo("TIMEOUT");
            assertThat(answer.duration()).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void aServerThatDripsHeadersIsLeftInTime() throws IOException {
        assertThat(dripping("HTTP/1.1 200 OK\r\nX-A: 1\r\n", "X-B: 2\r\n").label())
                .isEqualTo("TIMEOUT");
    }

    @Test
    void aServerThatDripsItsBodyIsLeftInTime() throws IOException {
        assertThat(dripping("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n")
                        .label())
                .isEqualTo("TIMEOUT");
    }

    @Test
    void anEndlessBodyIsCut() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100_000; i++) out.write(chunk);
            } catch (IOException hungUp) {
                calls.incrementAndGet();
            }
        });
        OutboundAnswer answer = sandbox.post(request(here() + "endless", Duration.ofSeconds(10)));
        assertThat(answer.label()).isEqualTo("HTTP 200");
        assertThat(answer.body()).hasSize(64 * 1024);
        assertThat(answer.duration()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aCertificateMustBeGoodUnlessTheMerchantSaysOtherwise() throws Exception {
        HttpsServer secure = selfSigned();
        try {
            String address = "https://127.0.0.1:" + secure.getAddress().getPort() + "/";
            assertThat(sandbox.post(request(address, Duration.ofSeconds(5))).label())
                    .isEqualTo("TLS");
            OutboundRequest trusting = new OutboundRequest(address, Map.of(), "{}", false, Duration.ofSeconds(5));
            assertThat(sandbox.post(trusting).label()).isEqualTo("HTTP 200");
        } finally {
            secure.stop(0);
        }
    }

    private HttpsServer selfSigned() throws Exception {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "one",
                        "-dname",
                        "CN=shop",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        secure.start();
        return secure;
    }

    /** One drop each 50 ms: never silent for long, and never done. */
    private OutboundAnswer dripping(String begin, String drop) throws IOException {
        try (ServerSocket drip = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread thread = new Thread(() -> drip(drip, begin, drop));
            thread.setDaemon(true);
            thread.start();
            OutboundAnswer answer =
                    sandbox.post(request("http://127.0.0.1:" + drip.getLocalPort() + "/", Duration.ofMillis(600)));
            assertThat(answer.duration()).isLessThan(Duration.ofSeconds(4));
            return answer;
        }
    }

    private static void drip(ServerSocket server, String begin, String drop) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write(begin.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1000; i++) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException hungUp) {
            Thread.currentThread().interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outbound production(NameServer names, Map<String, String> more) {
        return new Outbound(Outside.production(more), names.names());
    }

    private String here() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private static OutboundRequest request(String address, Duration within) {
        return new OutboundRequest(address, Map.of(), "{}", true, within);
    }
}
