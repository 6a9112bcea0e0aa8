package vietqr.system;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3SubAckException;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** A vending machine or box with somebody else's MQTT client (3.1.1), which keeps what it hears. */
final class Machine implements AutoCloseable {
    private final List<Mqtt3Publish> heard = new CopyOnWriteArrayList<>();
    private final Mqtt3AsyncClient client;
    private final boolean acknowledges;
    private final boolean lasting;

    private Machine(int port, String name, String secret, boolean acknowledges, boolean lasting) {
        this.acknowledges = acknowledges;
        this.lasting = lasting;
        this.client = MqttClient.builder()
                .useMqttVersion3()
                .identifier(lasting ? name : UUID.randomUUID().toString())
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(name)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        if (lasting) client.publishes(MqttGlobalPublishFilter.ALL, heard::add);
        blocking().connectWith().cleanSession(!lasting).send();
    }

    static Machine connected(String name, String secret) {
        return new Machine(SharedGateway.MQTT_PORT, name, secret, true, false);
    }

    /** At a broker that is not ours, which keeps for it what comes while it is away. */
    static Machine connectedAt(int port, String name, String secret) {
        return new Machine(port, name, secret, true, true);
    }

    /** One that loses its power before it can say that it has understood. */
    static Machine thatNeverAcknowledges(String name, String secret) {
        return new Machine(SharedGateway.MQTT_PORT, name, secret, false, false);
    }

    private Mqtt3BlockingClient blocking() {
        return client.toBlocking();
    }

    /** Fails if the gateway does not let it. */
    Machine listensTo(String topic) {
        var subscription = client.subscribeWith().topicFilter(topic).qos(MqttQos.AT_LEAST_ONCE);
        if (lasting) subscription.send().join();
        else
            subscription
                    .callback(heard::add)
                    .manualAcknowledgement(!acknowledges)
                    .send()
                    .join();
        return this;
    }

    /** Some brokers refuse, and some are silent. */
    void mayTryToListenTo(String topic) {
        try {
            listensTo(topic);
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(Mqtt3SubAckException.class);
        }
    }

    void says(String topic, JsonStructure words) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(words.toString().getBytes(StandardCharsets.UTF_8))
                .send()
                .join();
    }

    boolean isConnected() {
        return client.getState().isConnected();
    }

    /** The first of these on the topic, as soon as it is here. */
    JsonObject hears(String topic, Predicate<JsonObject> wanted) {
        List<JsonObject> found = new ArrayList<>();
        Until.holds("heard on " + topic + ", not only " + all(topic), Until.SOON, () -> {
            found.addAll(all(topic).stream().filter(wanted).limit(1).toList());
            return !found.isEmpty();
        });
        return found.get(0);
    }

    JsonObject hears(String topic) {
        return hears(topic, words -> true);
    }

    /** What was answered for an order, as soon as that much of it is here. */
    List<JsonObject> answers(String topic, String order, int many) {
        List<JsonObject> found = new ArrayList<>();
        Until.holds(many + " answers for " + order, Until.SOON, () -> {
            found.clear();
            found.addAll(all(topic).stream()
                    .filter(answer -> answer.getString("orderId", "").equals(order))
                    .toList());
            return found.size() == many;
        });
        return found;
    }

    /** The topics of everything so far. */
    List<String> everything() {
        return heard.stream().map(publish -> publish.getTopic().toString()).toList();
    }

    /** Everything so far on a topic. */
    List<JsonObject> all(String topic) {
        return heard.stream()
                .filter(publish -> publish.getTopic().toString().equals(topic))
                .map(publish -> new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8))
                .map(Machine::object)
                .toList();
    }

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonStructure words = reader.read();
            return words instanceof JsonObject object
                    ? object
                    : Json.createObjectBuilder().add("rows", words).build();
        }
    }

    @Override
    public void close() {
        if (isConnected()) blocking().disconnect();
    }
}
