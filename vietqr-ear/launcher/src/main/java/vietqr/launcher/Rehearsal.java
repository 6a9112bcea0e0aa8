package vietqr.launcher;

import vietqr.settings.Setting;
import vietqr.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A start for the sake of the class archive: a sandbox with fresh data, none of the operator's settings and some first
 * visitors, so that the Java machine meets the classes that every start needs.
 */
final class Rehearsal {

    private static final List<String> PATHS = List.of(
            "/login.xhtml", "/", "/vqr/api/transactions/check-order", "/vqr/api/token_generate", "/openapi", "/health");
    private static final int CALL_MILLIS = 20_000;

    private Rehearsal() {}

    /** Settings that touch nothing of the operator's; in force for the rest of this process. */
    static Settings settings(Path data) throws IOException {
        for (Setting setting : Setting.values()) {
            System.setProperty(setting.property(), "");
        }
        System.setProperty(Setting.DATA_DIR.property(), data.toString());
        System.setProperty(Setting.HTTP_PORT.property(), Integer.toString(freePort()));
        return Settings.ofProcess();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** Whatever is answered will do. */
    static void visit(int port) throws IOException {
        for (String path : PATHS) {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(CALL_MILLIS);
            connection.setReadTimeout(CALL_MILLIS);
            try (InputStream body =
                    connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        }
    }
}
