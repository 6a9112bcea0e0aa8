package vietqr.system;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5PubAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import static com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode.NOT_AUTHORIZED;
import static com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED;
import static com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode.WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What MQTT 5 lets a device and the gateway say beyond 3.1.1, and how a device goes, with a client that is not ours. */
@ExtendWith(SharedGateway.class)
class Mqtt5IT {
    private final Gateway gateway;
    private final Http http;
    private final List<Mqtt5AsyncClient> clients = new ArrayList<>();
    private final List<Mqtt5Publish> heard = new CopyOnWriteArrayList<>();
    private final List<Throwable> ended = new CopyOnWriteArrayList<>();
    private String code;

    Mqtt5IT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
    }

    @AfterEach
    void leave() {
        for (Mqtt5AsyncClient client : clients)
            if (client.getState().isConnected()) client.disconnect().join();
    }

    @Test
    void aClientIsToldWhatThereIsAndWhatThereIsNot() {
        Mqtt5ConnAck answer = connected(newcomer());
        assertThat(answer.getRestrictions().isRetainAvailable()).isFalse();
        assertThat(answer.getRestrictions().isWildcardSubscriptionAvailable()).isFalse();
        assertThat(answer.getRestrictions().getMaximumQos()).isEqualTo(MqttQos.AT_LEAST_ONCE);
        assertThat(answer.getRestrictions().getReceiveMaximum()).isEqualTo(20);
        assertThat(answer.getRestrictions().getMaximumPacketSize()).isEqualTo(16_384);
        assertThat(answer.getSessionExpiryInterval()).hasValue(0);
        assertThat(answer.isSessionPresent()).isFalse();
    }

    @Test
    void anAnswerComesWhereItIsWantedWithTheMarkOfItsQuestion() {
        connected(Demo.TERMINAL, Demo.DEVICE_SECRET);
        String order = Order.unique("V5");
        String place = "vietqr/response/" + Demo.TERMINAL + "/board-7";
        listens(place);
        ByteBuffer mark = ByteBuffer.wrap(order.getBytes(StandardCharsets.UTF_8));
        publish(request(order).responseTopic(place).correlationData(mark).messageExpiryInterval(60));
        Until.holds("answered", Until.SOON, () -> !heard.isEmpty());
        Mqtt5Publish answer = heard.get(0);
        assertThat(answer.getTopic()).hasToString(place);
        assertThat(answer.getCorrelationData()).contains(mark.asReadOnlyBuffer());
        assertThat(new String(answer.getPayloadAsBytes(), StandardCharsets.UTF_8))
                .contains(order);

        listens("vietqr/bdsd/" + Demo.TERMINAL);
        Order paid = Order.ask(http, 22_000);
        paid.paid().tell(http);
        Until.holds("money", Until.SOON, () -> heard.size() > 1);
        assertThat(heard.get(1).getMessageExpiryInterval()).hasValue(120);
    }

    @Test
    void whatIsNotWorthHearingAnyMoreIsNotDone() {
        connected(Demo.TERMINAL, Demo.DEVICE_SECRET);
        String order = Order.unique("V5");
        publish(request(order).messageExpiryInterval(0));
        assertThat(gateway.database().number("select count(*) from payment_request where order_id = ?", order))
                .isZero();
    }

    @Test
    void aRefusalHasAReasonAndNobodyIsSentAwayForAQuestion() {
        connected(newcomer());
        assertThat(refusal("vietqr/bdsd/" + Demo.TERMINAL)).isEqualTo(NOT_AUTHORIZED);
        assertThat(refusal("vietqr/bdsd/+")).isEqualTo(WILDCARD_SUBSCRIPTIONS_NOT_SUPPORTED);
        assertThat(refusal("$share/all/vietqr/bdsd/" + code)).isEqualTo(SHARED_SUBSCRIPTIONS_NOT_SUPPORTED);
        Throwable refused = catchThrowable(() -> publish(request(Order.unique("V5"))));
        assertThat(refused).isInstanceOfSatisfying(Mqtt5PubAckException.class, why -> {
            assertThat(why.getMqttMessage().getReasonCode()).isEqualTo(Mqtt5PubAckReasonCode.NOT_AUTHORIZED);
            assertThat(why.getMqttMessage().getReasonString()).isPresent();
        });
        assertThat(client().getState().isConnected()).isTrue();
        listens("vietqr/bdsd/" + code);
    }

    @Test
    void whoeverIsReplacedIsToldSo() {
        connected(newcomer());
        connected(code);
        Until.holds("told", Until.SOON, () -> !ended.isEmpty());
        assertThat(ended.get(0)).isInstanceOfSatisfying(Mqtt5DisconnectException.class, why -> assertThat(
                        why.getMqttMessage().getReasonCode())
                .isEqualTo(Mqtt5DisconnectReasonCode.SESSION_TAKEN_OVER));
    }

    @Test
    void aBrokenConnectionShowsAsSuchWithTheLastWillWhichIsHeard() throws IOException {
        String login = newcomer();
        String topic = "vietqr/cash/" + login + "/state";
        breaksOff(login, topic, "{\"power\":\"lost\"}");
        Until.holds("away", Until.SOON, () -> away(login)
                .equals(Map.of("away", "BROKEN", "words", "{\"power\":\"lost\"}")));
        Until.holds("heard", Until.SOON, () -> reports(topic) == 1);

        try (PacketMachine packets = PacketMachine.connected(login, login, topic, "{\"power\":\"lost\"}")) {
            packets.saysGoodbye();
            Until.holds("left", Until.SOON, () -> away(login).equals(Map.of("away", "LEFT", "words", "")));
        }
        assertThat(reports(topic)).isEqualTo(1);
        breaksOff(login, "vietqr/cash/" + Demo.TERMINAL, "not mine");
        Until.holds("away", Until.SOON, () -> away(login).equals(Map.of("away", "BROKEN", "words", "not mine")));
        assertThat(gateway.database().number("select count(*) from device_cash_report where body = 'not mine'"))
                .isZero();
    }

    private void breaksOff(String login, String willTopic, String will) throws IOException {
        try (PacketMachine packets = PacketMachine.connected(login, login, willTopic, will)) {
            assertThat(packets.isOpen()).isTrue();
            Until.holds("connected", Until.SOON, () -> online(login) == 1);
        }
    }

    private long online(String login) {
        return gateway.database()
                .number(
                        "select count(*) from device_presence p join device_login l on l.id = p.login_id"
                                + " where l.name = ? and p.online_until > utc_timestamp(6)",
                        login);
    }

    private Map<String, String> away(String login) {
        String from = " from device_presence p join device_login l on l.id = p.login_id where l.name = ?";
        return Map.of(
                "away",
                gateway.database().text("select p.away" + from, login),
                "words",
                gateway.database().text("select p.words" + from, login));
    }

    private long reports(String topic) {
        return gateway.database().number("select count(*) from device_cash_report where topic = ?", topic);
    }

    private String newcomer() {
        Newcomer newcomer = new Newcomer(gateway.database());
        code = new DeviceLogins(gateway.database()).terminal(newcomer.merchantOf(newcomer.merchant()));
        return code;
    }

    private Mqtt5ConnAck connected(String login) {
        return connected(login, login);
    }

    private Mqtt5ConnAck connected(String login, String secret) {
        Mqtt5AsyncClient client = MqttClient.builder()
                .useMqttVersion5()
                .identifier(UUID.randomUUID().toString())
                .serverHost("127.0.0.1")
                .serverPort(SharedGateway.MQTT_PORT)
                .addDisconnectedListener(context -> ended.add(context.getCause()))
                .simpleAuth()
                .username(login)
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildAsync();
        clients.add(client);
        return client.connectWith()
                .sessionExpiryInterval(3_600)
                .userProperties()
                .add("board", "7")
                .applyUserProperties()
                .send()
                .join();
    }

    private Mqtt5AsyncClient client() {
        return clients.get(clients.size() - 1);
    }

    private void listens(String topic) {
        client().subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .callback(heard::add)
                .send()
                .join();
    }

    private Mqtt5SubAckReasonCode refusal(String filter) {
        Throwable refused = catchThrowable(
                () -> client().toBlocking().subscribeWith().topicFilter(filter).send());
        assertThat(refused).as(filter).isInstanceOf(Mqtt5SubAckException.class);
        return ((Mqtt5SubAckException) refused)
                .getMqttMessage()
                .getReasonCodes()
                .get(0);
    }

    private static com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishBuilder.Complete request(String order) {
        JsonObject wish = Order.wish(order, 14_000).build();
        return Mqtt5Publish.builder()
                .topic("vietqr/request/" + Demo.TERMINAL)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(wish.toString().getBytes(StandardCharsets.UTF_8))
                .userProperties()
                .add("nobody", "reads this")
                .applyUserProperties();
    }

    private void publish(com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishBuilder.Complete words) {
        client().toBlocking().publish(words.build());
    }
}
