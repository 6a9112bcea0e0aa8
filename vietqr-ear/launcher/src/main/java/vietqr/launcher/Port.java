package vietqr.launcher;

import java.io.IOException;
import java.net.ServerSocket;

/** The port the gateway will listen on. */
final class Port {

    private Port() {}

    /**
     * Refuses a port that cannot be had before anything is started, because the server's own message comes late and
     * does not name the setting.
     */
    static void check(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartFailure(
                    "Cannot listen on port " + port + " (" + e.getMessage()
                            + "). Stop what is using it, or set VIETQR_HTTP_PORT to another port.",
                    e);
        }
    }
}
