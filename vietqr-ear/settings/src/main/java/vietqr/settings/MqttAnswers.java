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
    private static final String PORT_RULE = "use a whole number from 1 to 65535, or 0 for none";

    private final Answers answers;

    MqttAnswers(Answers answers) {
        this.answers = answers;
    }

    MqttDoor read(boolean production) {
        OptionalInt port = port(Setting.MQTT_PORT, production ? 0 : USUAL_PORT);
        OptionalInt webSocketPort = port(Setting.MQTT_WS_PORT, production ? 0 : USUAL_WEB_SOCKET_PORT);
        Optional<URI> url = answers.parsed(
                Setting.MQTT_WS_URL,
                Optional.empty(),
                "use a ws or wss address such as wss://pay.example.vn/mqtt",
                text -> address(text).map(Optional::of));
        return new MqttDoor(port, webSocketPort, url, keyStore());
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
