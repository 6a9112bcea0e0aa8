package vietqr.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where devices come in by MQTT.
 *
 * @param port of plain MQTT, or of MQTT within TLS if there is a key store; empty: no device comes in
 * @param webSocketPort of MQTT over WebSocket, for browsers; empty: none does
 * @param webSocketUrl how browsers reach that port, if not by its number on this machine
 * @param keyStore with certificate and key (PKCS #12); empty: no TLS
 * @param broker at which devices come in instead; empty: none
 */
public record MqttDoor(
        OptionalInt port,
        OptionalInt webSocketPort,
        Optional<URI> webSocketUrl,
        Optional<KeyStore> keyStore,
        Optional<MqttBroker> broker) {
    /** A file that holds a certificate and its key, and what opens it. */
    public record KeyStore(Path file, Secret password) {}
}
