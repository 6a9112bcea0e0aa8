package vietqr.system.compat;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.exceptions.ConnectionFailedException;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3ClientBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With a key store both ports speak TLS, and nothing else, to a client that is not ours. */
@ExtendWith(CompatGateway.class)
class MqttTlsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aDeviceThatKnowsTheCertificateIsLetIn() throws Exception {
        Mqtt3BlockingClient client = device(CompatGateway.MQTT_PORT)
                .sslConfig()
                .trustManagerFactory(CompatGateway.CERTIFICATE.trust())
                .applySslConfig()
                .buildBlocking();
        client.connect();
        assertThat(client.getConfig().getSslConfig()).isPresent();
        client.subscribeWith().topicFilter("vietqr/bdsd/" + "SHOP01").send();
        client.disconnect();
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, CompatGateway.CERTIFICATE.trust().getTrustManagers(), null);
        WebSocket browser = HttpClient.newBuilder()
                .sslContext(trusting)
                .build()
                .newWebSocketBuilder()
                .subprotocols("mqtt")
                .connectTimeout(PATIENCE)
                .buildAsync(
                        URI.create("wss://127.0.0.1:" + CompatGateway.MQTT_WS_PORT + "/mqtt"),
                        new WebSocket.Listener() {})
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(browser.getSubprotocol()).isEqualTo("mqtt");
        browser.abort();
    }

    @Test
    void oneThatDoesNotKnowItGoesAwayAndOneWithoutTlsIsNotUnderstood() {
        assertThatThrownBy(() -> device(CompatGateway.MQTT_PORT)
                        .sslWithDefaultConfig()
                        .buildBlocking()
                        .connect())
                .isInstanceOf(ConnectionFailedException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> device(CompatGateway.MQTT_PORT).buildBlocking().connect())
                .isInstanceOf(RuntimeException.class);
    }

    private static Mqtt3ClientBuilder device(int port) {
        return MqttClient.builder()
                .useMqttVersion3()
                .identifier(UUID.randomUUID().toString())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username("SHOP01")
                .password("demo-device-10001".getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth();
    }
}
