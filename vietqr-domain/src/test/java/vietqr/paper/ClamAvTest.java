package vietqr.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.paper.Scanner.Finding;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** Against a daemon that speaks the protocol as its manual tells. */
class ClamAvTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Eicar-Signature FOUND, INFECTED",
        "INSTREAM size limit exceeded. ERROR, FAILED",
        "'', FAILED"
    })
    void itsAnswerIsUnderstood(String answer, Finding expected) throws Exception {
        byte[] content = new byte[200_000];
        Arrays.fill(content, (byte) 'x');
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> heard = CompletableFuture.supplyAsync(() -> answerOne(daemon, answer));

            assertThat(at(daemon.getLocalPort(), PATIENCE).scan(content)).isEqualTo(expected);
            assertThat(heard.get()).isEqualTo(content);
        }
    }

    @Test
    void whoDoesNotAnswerHasNotScanned() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(at(silent.getLocalPort(), Duration.ofMillis(200)).scan(new byte[] {1}))
                    .isEqualTo(Finding.FAILED);
        }
    }

    @Test
    void whereNobodyListensNothingIsScanned() throws Exception {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        assertThat(at(free, PATIENCE).scan(new byte[] {1})).isEqualTo(Finding.FAILED);
    }

    private static ClamAv at(int port, Duration patience) {
        return new ClamAv(InetSocketAddress.createUnresolved("127.0.0.1", port), patience);
    }

    private static byte[] answerOne(ServerSocket daemon, String answer) {
        try (Socket client = daemon.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) heard.write(in.readNBytes(length));
            client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            return heard.toByteArray();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
