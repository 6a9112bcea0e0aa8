package vietqr.launcher;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

/** A real server that says more and more, and somebody at a real connection who does not read it. */
class ShortQueuesTest {
    private static final int LINE = 1_024;
    private static final int MUCH = 16 * 1_024 * 1_024;
    private static final int WRITE_TIMEOUT_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What the system keeps at both ends is more than the figure it is told. */
    private static final int KEPT_BY_THE_SYSTEM = 6 * ShortQueues.OF_A_STREAM;

    private final Set<Connection<?>> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong written = new AtomicLong();
    private final CompletableFuture<IOException> lost = new CompletableFuture<>();
    private final HttpServer server = new HttpServer();
    private final NetworkListener listener = new NetworkListener("listener", "127.0.0.1", 0);

    @BeforeEach
    void start() throws IOException {
        listener.getTransport().setWriteTimeout(WRITE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        listener.registerAddOn(new ServerEdge(PATIENCE));
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Talk(), "/");
        listener.getTransport().getConnectionMonitoringConfig().addProbes(new ConnectionProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes")
            public void onAcceptEvent(Connection server, Connection client) {
                open.add(client);
            }

            @Override
            @SuppressWarnings("rawtypes")
            public void onCloseEvent(Connection closed) {
                open.remove(closed);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void whoDoesNotReadAStreamLosesItBeforeMuchIsKept() throws Exception {
        try (Socket deaf = ask()) {
            assertThat(lost.get(30, TimeUnit.SECONDS)).isNotNull();

            assertThat(written.get()).isLessThan(ShortQueues.OF_A_STREAM + KEPT_BY_THE_SYSTEM);
            assertThat(connectionsAreGone()).isTrue();
            assertThat(deaf.isClosed()).as("went by itself").isFalse();
        }
    }

    @Test
    void whoReadsHearsItAll() throws Exception {
        try (Socket reader = ask()) {
            long read = 0;
            InputStream in = reader.getInputStream();
            byte[] buffer = new byte[65_536];
            for (int n = in.read(buffer); n > 0 && read < MUCH; n = in.read(buffer)) read += n;

            assertThat(read).isGreaterThanOrEqualTo(MUCH);
            assertThat(lost).isNotDone();
        }
    }

    /** What is left is not held for as long as the other end does not read. */
    private boolean connectionsAreGone() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!open.isEmpty() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(50);
        return open.isEmpty();
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(ShortQueues.OF_A_STREAM);
        socket.connect(new InetSocketAddress("127.0.0.1", listener.getPort()));
        socket.getOutputStream()
                .write(("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private final class Talk extends HttpHandler {
        @Override
        public void service(Request request, Response response) {
            response.setContentType("text/event-stream");
            byte[] line = ("data: " + "x".repeat(LINE - 8) + "\n\n").getBytes(StandardCharsets.US_ASCII);
            try {
                while (written.get() < MUCH + LINE) {
                    response.getOutputStream().write(line);
                    response.getOutputStream().flush();
                    written.addAndGet(line.length);
                }
            } catch (IOException gone) {
                lost.complete(gone);
            }
        }
    }
}
