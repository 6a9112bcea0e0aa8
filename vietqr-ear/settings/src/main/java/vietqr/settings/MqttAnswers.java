package vietqr.settings;

import vietqr.settings.MqttDoor.KeyStore;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules for MQTT: open in a sandbox, closed in production unless a port is named. */
final class MqttAnswers {
    private static final int USUAL_PORT = 1883;
    private static final int USUAL_WEB_SOCKET_PORT = 8083;
    private static final int USUAL_TLS_PORT = 8883;
    private static final String TLS = "mqtts";
    private static final String ONE_OF_THEM =
            "leave it out, or use 0: devices come in at " + Setting.MQTT_BROKER_URL.variable();
    private static final String PORT_RULE = "use a whole number from 1 to 65535, or 0 for none";

    private final Answers answers;

    MqttAnswers(Answers answers) {
        this.answers = answers;
    }

    MqttDoor read(boolean production) {
        Optional<MqttBroker> broker = broker();
        boolean closed = production || broker.isPresent();
        OptionalInt port = port(Setting.MQTT_PORT, closed ? 0 : USUAL_PORT);
        OptionalInt webSocketPort = port(Setting.MQTT_WS_PORT, closed ? 0 : USUAL_WEB_SOCKET_PORT);
        if (broker.isPresent() && port.isPresent()) answers.problem(Setting.MQTT_PORT, ONE_OF_THEM);
        if (broker.isPresent() && webSocketPort.isPresent()) answers.problem(Setting.MQTT_WS_PORT, ONE_OF_THEM);
        Optional<URI> url = answers.parsed(
                Setting.MQTT_WS_URL,
                Optional.empty(),
                "use a ws or wss address such as wss://pay.example.vn/mqtt",
                text -> address(text).map(Optional::of));
        return new MqttDoor(port, webSocketPort, url, keyStore(), broker);
    }

    private Optional<MqttBroker> broker() {
        Optional<URI> url = answers.parsed(
                Setting.MQTT_BROKER_URL,
                Optional.empty(),
                "use mqtt://host:port or mqtts://host:port",
                text -> brokerAddress(text).map(Optional::of));
        Optional<Path> trusted =
                answers.existing(Setting.MQTT_BROKER_CA, "use a PEM file that can be read", Files::isReadable);
        return url.map(address -> {
            boolean tls = TLS.equals(address.getScheme());
            return new MqttBroker(
                    address.getHost(),
                    address.getPort() > 0 ? address.getPort() : tls ? USUAL_TLS_PORT : USUAL_PORT,
                    tls,
                    answers.text(Setting.MQTT_BROKER_USER).orElse(""),
                    new Secret(answers.text(Setting.MQTT_BROKER_PASSWORD).orElse("")),
                    trusted);
        });
    }

    private static Optional<URI> brokerAddress(String text) {
        try {
            URI url = new URI(text);
            boolean mqtt = "mqtt".equals(url.getScheme()) || TLS.equals(url.getScheme());
            boolean plain = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"));
            return mqtt && plain ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private OptionalInt port(Setting setting, int fallback) {
        int port = answers.parsed(
                setting, fallback, PORT_RULE, text -> text.equals("0") ? Optional.of(0) : SettingsReader.port(text));
        return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    private Optional<KeyStore> keyStore() {
        Optional<Path> file =
                answers.existing(Setting.MQTT_KEYSTORE, "use a PKCS #12 file that can be read", Files::isReadable);
        Optional<String> password = answers.text(Setting.MQTT_KEYSTORE_PASSWORD);
        if (answers.text(Setting.MQTT_KEYSTORE).isPresent() != password.isPresent())
            answers.problem(Setting.MQTT_KEYSTORE_PASSWORD, "set it together with " + Setting.MQTT_KEYSTORE.variable());
        return file.map(path -> new KeyStore(path, new Secret(password.orElse(""))));
    }

    private static Optional<URI> address(String text) {
        try {
            URI url = new URI(text);
            boolean socket = "ws".equals(url.getScheme()) || "wss".equals(url.getScheme());
            return socket && url.getHost() != null && url.getRawQuery() == null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
