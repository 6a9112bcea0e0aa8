package vietqr.system;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A vending machine or box with somebody else's MQTT client (3.1.1), which keeps what it hears. */
final class Machine implements AutoCloseable {
    private final List<Mqtt3Publish> heard = new CopyOnWriteArrayList<>();
    private final Mqtt3AsyncClient client;
    private final boolean acknowledges;

    private Machine(String name, String secret, boolean acknowledges) {
        this.acknowledges = acknowledges;
        this.client = MqttClient.builder()
                .useMqttVersion3()
                .identifier(UUID.randomUUID().toString())
                .serverHost("127.0.0.1")
                .serverPort(SharedGateway.MQTT_PORT)
                .simpleAuth()
                .username(name)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        blocking().connect();
    }

    static Machine connected(String name, String secret) {
        return new Machine(name, secret, true);
    }

    /** One that loses its power before it can say that it has understood. */
    static Machine thatNeverAcknowledges(String name, String secret) {
        return new Machine(name, secret, false);
    }

    private Mqtt3BlockingClient blocking() {
        return client.toBlocking();
    }

    /** Fails if the gateway does not let it. */
    Machine listensTo(String topic) {
        client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(heard::add)
                .manualAcknowledgement(!acknowledges)
                .send()
                .join();
        return this;
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
