package vietqr.messenger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Just enough of a mail server (RFC 5321, 3207) to refuse in words of a test's choice, or to turn to TLS. One guest. */
final class SmtpTalk implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0);
    private final String toRecipient;
    private final Optional<SSLContext> tls;

    /** @param tls to which it offers to turn */
    SmtpTalk(String toRecipient, Optional<SSLContext> tls) throws IOException {
        this.toRecipient = toRecipient;
        this.tls = tls;
        CompletableFuture.runAsync(this::receive);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What the guest has said, a mark in between where the talk turned to TLS. */
    List<String> heard() {
        return heard;
    }

    private void receive() {
        try (Socket socket = server.accept()) {
            say(socket, "220 test");
            if (!talk(socket)) return;
            heard.add("-- TLS");
            try (SSLSocket secret =
                    (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(socket, null, true)) {
                secret.setUseClientMode(false);
                talk(secret);
            }
        } catch (IOException leftInAnger) {
            heard.add("-- left");
        }
    }

    /** Whether it is to turn to TLS now. */
    private boolean talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (letter && !line.equals(".")) continue;
            letter = line.equals("DATA");
            heard.add(line);
            if (line.startsWith("EHLO") && tls.isPresent()) say(socket, "250-test\r\n250 STARTTLS");
            else if (line.equals("STARTTLS")) {
                say(socket, "220 go ahead");
                return true;
            } else say(socket, line.startsWith("RCPT") ? toRecipient : letter ? "354 go on" : "250 ok");
        }
        return false;
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
