package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttTopicSubscription;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.api.mqtt.Admission.Admitted;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers what a device's MQTT client asks: to be let in, to listen, and to say something. */
@ApplicationScoped
class Reception {
    private static final Logger LOG = System.getLogger(Reception.class.getName());
    private static final int MQTT_5 = 5;

    private final Admission admission;
    private final Lines lines;
    private final Hearing hearing;
    private final Conversation conversation;

    /** For the container's proxy only. */
    protected Reception() {
        this(null, null, null, null);
    }

    @Inject
    Reception(Admission admission, Lines lines, Hearing hearing, Conversation conversation) {
        this.admission = admission;
        this.lines = lines;
        this.hearing = hearing;
        this.conversation = conversation;
    }

    /** On the thread of the connection, which must not wait. */
    void receive(MqttEndpoint endpoint) {
        Context context = Vertx.currentContext();
        endpoint.publishAutoAck(false);
        endpoint.subscriptionAutoAck(false);
        endpoint.exceptionHandler(failure -> LOG.log(Level.DEBUG, "a device's connection broke off", failure));
        MqttAuth auth = endpoint.auth();
        String address = endpoint.remoteAddress().host();
        // Whoever has the right secret shall come again, and not believe that it is wrong.
        boolean room = lines.hasRoom()
                && !admission.admitsNobody(address)
                && lines.later(() -> {
                    Optional<Admitted> admitted = admission.admit(
                            auth == null ? null : auth.getUsername(),
                            auth == null ? null : auth.getPassword(),
                            address);
                    context.runOnContext(nothing -> admitted.ifPresentOrElse(
                            found -> accept(endpoint, context, found), () -> reject(endpoint, refusal(endpoint))));
                });
        if (!room) reject(endpoint, busy(endpoint));
    }

    private static void reject(MqttEndpoint endpoint, MqttConnectReturnCode code) {
        try {
            endpoint.reject(code);
        } catch (IllegalStateException goneMeanwhile) {
            LOG.log(Level.DEBUG, "a device did not wait to be refused", goneMeanwhile);
        }
    }

    private static MqttConnectReturnCode refusal(MqttEndpoint endpoint) {
        return endpoint.protocolVersion() == MQTT_5
                ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
    }

    private static MqttConnectReturnCode busy(MqttEndpoint endpoint) {
        return endpoint.protocolVersion() == MQTT_5
                ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5
                : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
    }

    private void accept(MqttEndpoint endpoint, Context context, Admitted admitted) {
        DeviceLine line = new DeviceLine(endpoint, context, admitted.device(), admitted.topics());
        endpoint.subscribeHandler(message -> subscribe(line, message));
        endpoint.unsubscribeHandler(message -> unsubscribe(line, message));
        endpoint.publishHandler(message -> hearing.hear(line, message));
        endpoint.publishReleaseHandler(endpoint::publishComplete);
        endpoint.publishAcknowledgeHandler(messageId -> {
            line.lives();
            lines.acknowledged(line, messageId);
        });
        endpoint.pingHandler(nothing -> line.lives());
        endpoint.disconnectMessageHandler(message -> line.goodbye(message.code()));
        endpoint.closeHandler(nothing -> {
            if (lines.leave(line)) hearing.will(line);
        });
        try {
            if (endpoint.protocolVersion() == MQTT_5) endpoint.accept(false, capabilities(endpoint));
            else endpoint.accept(false);
            lines.enter(line);
        } catch (IllegalStateException goneMeanwhile) {
            LOG.log(Level.DEBUG, "a device did not wait to be let in", goneMeanwhile);
        }
    }

    /** What MQTT 5 lets us say at once; clients of 3.1.1 find out. */
    private static MqttProperties capabilities(MqttEndpoint endpoint) {
        MqttProperties properties = new MqttProperties();
        if (endpoint.clientIdentifier() == null)
            properties.add(new StringProperty(
                    MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, UUID.randomUUID().toString()));
        properties.add(new IntegerProperty(MqttProperties.MAXIMUM_QOS, 1));
        properties.add(new IntegerProperty(MqttProperties.RECEIVE_MAXIMUM, DeviceLine.MOST_BEING_HEARD));
        properties.add(new IntegerProperty(MqttProperties.MAXIMUM_PACKET_SIZE, MqttListening.LONGEST_MESSAGE));
        properties.add(new IntegerProperty(MqttProperties.RETAIN_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.WILDCARD_SUBSCRIPTION_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SESSION_EXPIRY_INTERVAL, 0));
        return properties;
    }

    private void subscribe(DeviceLine line, MqttSubscribeMessage message) {
        line.lives();
        boolean numbered = Words5.has(message.properties(), MqttProperties.SUBSCRIPTION_IDENTIFIER);
        List<MqttSubAckReasonCode> codes = message.topicSubscriptions().stream()
                .map(wish ->
                        numbered ? MqttSubAckReasonCode.SUBSCRIPTION_IDENTIFIERS_NOT_SUPPORTED : answer(line, wish))
                .toList();
        if (line.speaks5())
            line.endpoint().subscribeAcknowledge(message.messageId(), codes, MqttProperties.NO_PROPERTIES);
        else
            line.endpoint()
                    .subscribeAcknowledge(
                            message.messageId(),
                            codes.stream().map(Reception::oldAnswer).toList());
        boolean framesAsked = message.topicSubscriptions().stream()
                .anyMatch(wish -> wish.topicName().equals(line.topics().frames()));
        if (!framesAsked || !line.hearsFrames()) return;
        lines.later(() -> conversation.listens(line.device(), line.replyTo(MqttProperties.NO_PROPERTIES)));
        lines.catchUp(line);
    }

    private static MqttSubAckReasonCode answer(DeviceLine line, MqttTopicSubscription wish) {
        MqttSubAckReasonCode answer = line.subscribe(wish.topicName(), wish.qualityOfService());
        if (refuses(answer))
            LOG.log(Level.INFO, "{0} may not listen to {1}", line.device().name(), Topics.printable(wish.topicName()));
        return answer;
    }

    private static boolean refuses(MqttSubAckReasonCode answer) {
        return answer != MqttSubAckReasonCode.GRANTED_QOS0 && answer != MqttSubAckReasonCode.GRANTED_QOS1;
    }

    /** MQTT 3.1.1 knows one word for all refusals. */
    private static MqttQoS oldAnswer(MqttSubAckReasonCode answer) {
        return refuses(answer) ? MqttQoS.FAILURE : MqttQoS.valueOf(answer.value());
    }

    private static void unsubscribe(DeviceLine line, MqttUnsubscribeMessage message) {
        line.lives();
        List<MqttUnsubAckReasonCode> codes = message.topics().stream()
                .map(filter -> line.unsubscribe(filter)
                        ? MqttUnsubAckReasonCode.SUCCESS
                        : MqttUnsubAckReasonCode.NO_SUBSCRIPTION_EXISTED)
                .toList();
        if (line.speaks5())
            line.endpoint().unsubscribeAcknowledge(message.messageId(), codes, MqttProperties.NO_PROPERTIES);
        else line.endpoint().unsubscribeAcknowledge(message.messageId());
    }
}
