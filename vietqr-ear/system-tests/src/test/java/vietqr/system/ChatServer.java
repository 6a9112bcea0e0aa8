package vietqr.system;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for Telegram, Slack, Lark and Google Chat: keeps what it is told, and can be stopped and started again. */
final class ChatServer implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final int port;
    private HttpServer server;

    ChatServer(int port) {
        this.port = port;
    }

    ChatServer start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", call -> {
            String path = call.getRequestURI().toString();
            heard.add(path + " " + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer =
                    (path.startsWith("/bot") ? "{\"ok\":true}" : "{\"code\":0}").getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(path.startsWith("/gone") ? 410 : 200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        server.start();
        return this;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** What was said to this path with these words in it. */
    List<String> heard(String path, String words) {
        return heard.stream()
                .filter(one -> one.startsWith(path) && one.contains(words))
                .toList();
    }

    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}
