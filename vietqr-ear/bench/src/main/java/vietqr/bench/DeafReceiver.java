package vietqr.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** A merchant's system that takes calls and never answers. */
final class DeafReceiver implements AutoCloseable {
    private static final int MOST_HELD = 1000;

    private final ServerSocket server;
    private final Deque<Socket> held = new ArrayDeque<>();

    private DeafReceiver(ServerSocket server) {
        this.server = server;
    }

    static DeafReceiver start() throws IOException {
        DeafReceiver receiver = new DeafReceiver(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(receiver::accept, "deaf receiver");
        thread.setDaemon(true);
        thread.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/";
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                held.add(server.accept());
                if (held.size() > MOST_HELD) held.remove().close();
            }
        } catch (IOException closed) {
            // The measurement is over.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
