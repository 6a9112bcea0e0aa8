package vietqr.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Duration;

/** Asks our own {@code /health/ready} as any load balancer would. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALL_MILLIS = 5_000;
    private static final long PAUSE_MILLIS = 50;

    private Readiness() {}

    /**
     * Returns when the gateway says it is ready.
     *
     * @throws StartFailure if it does not within a minute
     */
    static void await(int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last;
        do {
            last = ask(port);
            if (last.startsWith("200")) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        } while (System.nanoTime() < end);
        throw new StartFailure("The application is deployed but does not become ready: " + last);
    }

    private static String ask(int port) {
        try {
            URL url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(CALL_MILLIS);
            connection.setReadTimeout(CALL_MILLIS);
            try {
                return connection.getResponseCode() + " " + connection.getResponseMessage();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return e.toString();
        }
    }
}
