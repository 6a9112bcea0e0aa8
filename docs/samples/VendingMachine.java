import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vending machine in the sandbox: asks for a code over MQTT, shows it, plays the payer, hears of the money and hands the goods out once, however
 * often it is told. Java 17 or newer and the HiveMQ MQTT client: {@code java -cp 'lib/*' VendingMachine.java}.
 */
class VendingMachine {
    static final String HOST = setting("VIETQR_MQTT_HOST", "localhost");
    static final int PORT = Integer.parseInt(setting("VIETQR_MQTT_PORT", "1883"));
    static final String NAME = setting("VIETQR_DEVICE", "SHOP01");
    static final String SECRET = setting("VIETQR_DEVICE_SECRET", "demo-device-10001");
    static final String ACCOUNT = setting("VIETQR_ACCOUNT", "0123456789");

    final String order = "VM" + System.currentTimeMillis();
    final CompletableFuture<String> code = new CompletableFuture<>();
    final CompletableFuture<String> paid = new CompletableFuture<>();

    /** In a real machine this is written down before the goods drop, so that it outlives a power cut. */
    final Set<String> dispensed = new HashSet<>();

    final Mqtt3AsyncClient client = MqttClient.builder()
            .useMqttVersion3()
            .identifier(UUID.randomUUID().toString())
            .serverHost(HOST)
            .serverPort(PORT)
            .automaticReconnectWithDefaultConfig()
            .simpleAuth()
            .username(NAME)
            .password(SECRET.getBytes(StandardCharsets.UTF_8))
            .applySimpleAuth()
            .buildAsync();

    public static void main(String[] args) throws Exception {
        new VendingMachine().sell();
    }

    void sell() throws Exception {
        client.connect().get(60, TimeUnit.SECONDS);
        listen("vietqr/response/" + NAME, message -> {
            if (field("orderId", message).equals(order)) code.complete(message);
        });
        listen("vietqr/bdsd/" + NAME, this::moneyCame);
        say("vietqr/request/" + NAME, """
                {"bankCode":"MB","bankAccount":"%s","userBankName":"CONG TY DEMO","content":"NUOC SUOI","amount":10000,
                 "transType":"C","orderId":"%s","terminalCode":"%s"}""".formatted(ACCOUNT, order, NAME));
        String answer = code.get(60, TimeUnit.SECONDS);
        System.out.println("QR " + field("qrCode", answer));

        say("vietqr/test/transaction-callback", """
                {"bankAccount":"%s","content":"%s","amount":"10000","transType":"C"}""".formatted(ACCOUNT, field("content", answer)));
        paid.get(60, TimeUnit.SECONDS);
        client.disconnect().get(60, TimeUnit.SECONDS);
    }

    /** QoS 1 says everything at least once: the bank's reference tells a repeat. Only money in, and only for this order. */
    void moneyCame(String message) {
        boolean ours = field("orderId", message).equals(order) && field("transType", message).equals("C");
        if (!ours || !dispensed.add(field("referenceNumber", message))) return;
        System.out.println("DISPENSED " + order);
        paid.complete(message);
    }

    interface Ear {
        void hears(String message);
    }

    void listen(String topic, Ear ear) throws Exception {
        client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback((Mqtt3Publish publish) -> ear.hears(new String(publish.getPayloadAsBytes(), StandardCharsets.UTF_8)))
                .send()
                .get(60, TimeUnit.SECONDS);
    }

    void say(String topic, String message) throws Exception {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(message.getBytes(StandardCharsets.UTF_8))
                .send()
                .get(60, TimeUnit.SECONDS);
    }

    /** Enough for a sample; use a JSON library. */
    static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^,\"}]*)").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
