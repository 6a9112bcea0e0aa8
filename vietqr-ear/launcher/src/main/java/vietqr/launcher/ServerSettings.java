package vietqr.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * How our Payara Micro differs from a fresh one, as {@code path=value} for its {@code set} command: no data grid, and a
 * limit on everything a client can make large, slow or many.
 */
final class ServerSettings {

    private static final String SERVER = "configs.config.server-config.";
    private static final String HTTP = SERVER + "network-config.protocols.protocol.http-listener.http.";
    private static final String TRANSPORT = SERVER + "network-config.transports.transport.tcp.";
    private static final int FORM_BYTES = 1_048_576;

    private static final int HEADER_BYTES = 8_192;

    private ServerSettings() {}

    static List<String> all() {
        List<String> settings = new ArrayList<>(List.of(
                SERVER + "hazelcast-config-specific-configuration.enabled=false",
                SERVER + "availability-service.availability-enabled=false",
                SERVER + "phone-home-runtime-configuration.enabled=false",
                SERVER + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64",
                // Who does not read holds a thread up for so long, and then loses the connection.
                TRANSPORT + "write-timeout-millis=10000",
                // More than our own limits of listeners allow together, so that those refuse, in words.
                TRANSPORT + "max-connections-count=12000"));
        for (String limit : limits()) {
            settings.add(HTTP + limit);
        }
        return settings;
    }

    private static List<String> limits() {
        return List.of(
                // None here, where it would be a page of the server: what is read is limited where it is read.
                "max-post-size-bytes=-1",
                "max-form-post-size-bytes=" + FORM_BYTES,
                "header-buffer-length-bytes=" + HEADER_BYTES,
                // Slow headers, and keep-alive between requests.
                "timeout-seconds=20",
                // Slow bodies.
                "request-timeout-seconds=10",
                // Requests per kept-alive connection.
                "max-connections=1000",
                // Takes our ServerEdge.
                "comet-support-enabled=true",
                "compression=on",
                "compression-min-size-bytes=2048",
                "compressable-mime-type=text/html,text/css,text/plain,text/javascript,application/javascript,"
                        + "application/json,image/svg+xml",
                // Nothing about our software for those who collect such facts.
                "xpowered-by=false",
                "server-header=false");
    }
}
