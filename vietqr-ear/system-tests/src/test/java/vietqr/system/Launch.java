package vietqr.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a gateway is to be started.
 *
 * @param name of the gateway; its data and log lie in {@code target/gateways/<name>}
 * @param settings environment variables {@code VIETQR_...}; none is taken over from the environment of the tests
 */
public record Launch(String name, Map<String, String> settings) {
    private static final Path GATEWAYS = Path.of("target", "gateways").toAbsolutePath();

    public Launch {
        settings = Map.copyOf(settings);
    }

    /** A sandbox with demo data, a free port and no data yet, where no device comes in. */
    public static Launch fresh(String name) {
        Path home = GATEWAYS.resolve(name);
        Tree.delete(home);
        return new Launch(name, Map.of())
                .with("VIETQR_HTTP_PORT", Integer.toString(freePort()))
                .with("VIETQR_DATA_DIR", home.resolve("data").toString())
                .with("VIETQR_MQTT_PORT", "0")
                .with("VIETQR_MQTT_WS_PORT", "0");
    }

    public Launch with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(variable, value);
        return new Launch(name, more);
    }

    Path log() {
        return GATEWAYS.resolve(name).resolve("gateway.log");
    }

    Path data() {
        return Path.of(settings.get("VIETQR_DATA_DIR"));
    }

    public int port() {
        return Integer.parseInt(settings.get("VIETQR_HTTP_PORT"));
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
