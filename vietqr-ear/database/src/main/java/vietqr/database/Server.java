package vietqr.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One mariadbd process: started, waited for until it answers, stopped so that it leaves clean files. */
final class Server {

    /** Long, because after a crash under load the server first repairs its data. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private static final long STOP_SECONDS = 60;
    private static final int PROBE_MILLIS = 500;
    private static final long PAUSE_MILLIS = 20;
    private static final int PROTOCOL_VERSION = 10;

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the command and returns when the server greets on the port.
     *
     * @throws DatabaseFailure if it ends or stays silent; then no process is left
     */
    static Server start(List<String> command, Home home, int port) throws IOException, InterruptedException {
        home.turnLog();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.log().toFile())
                .start();
        process.getOutputStream().close();
        Server server = new Server(process, port);
        boolean ready = false;
        try {
            ready = server.becomesReady();
        } finally {
            if (!ready) {
                process.destroyForcibly().waitFor();
            }
        }
        if (!ready) {
            throw new DatabaseFailure("the database does not start" + ServerLog.tail(home.log()));
        }
        return server;
    }

    private boolean becomesReady() throws InterruptedException {
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            if (greets() && process.isAlive()) {
                return true;
            }
            process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** A MariaDB server speaks first: length, sequence, then the protocol version. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PROBE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getByName(Account.HOST), port), PROBE_MILLIS);
            byte[] start = socket.getInputStream().readNBytes(5);
            return start.length == 5 && start[4] == PROTOCOL_VERSION;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks the server to end and waits; a server that does not is killed, which its recovery survives. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
