package vietqr.system.compat;

import vietqr.system.Gateway;
import vietqr.system.Launch;
import vietqr.system.OneGateway;

import java.nio.file.Path;

/**
 * The gateway of this package. It believes the tests when they say where they call from, so that each can have an address,
 * and with it an allowance, of its own.
 */
public final class CompatGateway extends OneGateway {
    static final int GUESSES = 20;
    static final int CLIENT = 600;
    static final int ADDRESS = 200;

    /** Known, so that a second node can be started on the same database. */
    static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** Where devices come in by MQTT within TLS. */
    static final int MQTT_PORT = Launch.freePort();

    static final int MQTT_WS_PORT = Launch.freePort();
    static final SelfMadeCertificate CERTIFICATE = SelfMadeCertificate.in(Path.of("target", "mqtt-tls"));

    public CompatGateway() {
        super(CompatGateway::start);
    }

    private static Gateway start() {
        Gateway gateway = Gateway.start(Launch.fresh("compat")
                .with("VIETQR_MASTER_KEY", MASTER_KEY)
                .with("VIETQR_TRUSTED_PROXIES", "127.0.0.1")
                .with("VIETQR_RATE_GUESSES", Integer.toString(GUESSES))
                .with("VIETQR_RATE_CLIENT", Integer.toString(CLIENT))
                .with("VIETQR_RATE_ADDRESS", Integer.toString(ADDRESS))
                .with("VIETQR_MQTT_PORT", Integer.toString(MQTT_PORT))
                .with("VIETQR_MQTT_WS_PORT", Integer.toString(MQTT_WS_PORT))
                .with(
                        "VIETQR_MQTT_KEYSTORE",
                        CERTIFICATE.file().toAbsolutePath().toString())
                .with("VIETQR_MQTT_KEYSTORE_PASSWORD", SelfMadeCertificate.PASSWORD));
        Clients.add(gateway.database());
        return gateway;
    }
}
