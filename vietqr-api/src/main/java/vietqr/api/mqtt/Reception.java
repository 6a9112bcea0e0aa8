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
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.api.mqtt.Admission.Admitted;
import vietqr.api.mqtt.Conversation.Saying;

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
    private final Conversation conversation;

    /** For the container's proxy only. */
    protected Reception() {
        this(null, null, null);
    }

    @Inject
    Reception(Admission admission, Lines lines, Conversation conversation) {
        this.admission = admission;
        this.lines = lines;
        this.conversation = conversation;
    }

    /** On the thread of the connection, which must not wait. */
    void receive(MqttEndpoint endpoint) {
        Context context = Vertx.currentContext();
        endpoint.publishAutoAck(false);
        endpoint.subscriptionAutoAck(false);
        endpoint.exceptionHandler(failure -> LOG.log(Level.DEBUG, "a device's connection broke off", failure));
        MqttAuth auth = endpoint.auth();
        boolean room = lines.hasRoom()
                && lines.later(() -> {
                    Optional<Admitted> admitted = admission.admit(
                            auth == null ? null : auth.getUsername(),
                            auth == null ? null : auth.getPassword(),
                            endpoint.remoteAddress().host());
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
        endpoint.unsubscribeHandler(message -> {
            message.topics().forEach(line::unsubscribe);
            endpoint.unsubscribeAcknowledge(message.messageId());
        });
        endpoint.publishHandler(message -> hear(line, message));
        endpoint.publishReleaseHandler(endpoint::publishComplete);
        endpoint.publishAcknowledgeHandler(messageId -> {
            line.lives();
            lines.acknowledged(line, messageId);
        });
        endpoint.pingHandler(nothing -> line.lives());
        endpoint.closeHandler(nothing -> lines.leave(line));
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
        properties.add(new IntegerProperty(MqttProperties.RETAIN_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.WILDCARD_SUBSCRIPTION_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0));
        properties.add(new IntegerProperty(MqttProperties.SESSION_EXPIRY_INTERVAL, 0));
        return properties;
    }

    private void subscribe(DeviceLine line, MqttSubscribeMessage message) {
        line.lives();
        List<MqttQoS> granted = message.topicSubscriptions().stream()
                .map(wish -> granted(line, wish))
                .toList();
        line.endpoint().subscribeAcknowledge(message.messageId(), granted);
        boolean framesAsked = message.topicSubscriptions().stream()
                .anyMatch(wish -> wish.topicName().equals(line.topics().frames()));
        if (!framesAsked || !line.hearsFrames()) return;
        lines.later(() -> conversation.listens(line.device(), replyTo(line)));
        lines.catchUp(line);
    }

    private static MqttQoS granted(DeviceLine line, MqttTopicSubscription wish) {
        Optional<MqttQoS> granted = line.subscribe(wish.topicName(), wish.qualityOfService());
        if (granted.isEmpty())
            LOG.log(Level.INFO, "{0} may not listen to {1}", line.device().name(), printable(wish.topicName()));
        return granted.orElse(MqttQoS.FAILURE);
    }

    /** MQTT 3.1.1 has no words for a refusal: whoever says what it may not, or too much, is sent away. */
    private void hear(DeviceLine line, MqttPublishMessage message) {
        line.lives();
        if (!line.topics().maySay(message.topicName())) {
            LOG.log(Level.INFO, "{0} may not speak on {1}", line.device().name(), printable(message.topicName()));
            line.endpoint().close();
        } else if (!line.maySayMore()) {
            LOG.log(Level.INFO, "{0} says too much at once", line.device().name());
            line.endpoint().close();
        } else if (!lines.later(() -> converse(line, message))) {
            line.endpoint().close();
        }
    }

    /** Acknowledged when it is done, so that a device says it again after a crash; what fails is not said again for ever. */
    private void converse(DeviceLine line, MqttPublishMessage message) {
        try {
            conversation.heard(
                    new Saying(
                            line.device(),
                            message.topicName(),
                            message.payload().getBytes(),
                            message.messageId(),
                            message.isDup()),
                    replyTo(line));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what " + line.device().name() + " said could not be dealt with", failed);
        } finally {
            line.onItsThread(() -> acknowledge(line, message));
        }
    }

    private static Conversation.Reply replyTo(DeviceLine line) {
        return new Conversation.Reply() {
            @Override
            public void say(String topic, byte[] payload) {
                line.onItsThread(() -> line.reply(topic, payload));
            }

            @Override
            public String frames() {
                return line.topics().frames();
            }
        };
    }

    private static void acknowledge(DeviceLine line, MqttPublishMessage message) {
        line.heardOut();
        if (!line.endpoint().isConnected()) return;
        switch (message.qosLevel()) {
            case AT_LEAST_ONCE -> line.endpoint().publishAcknowledge(message.messageId());
            case EXACTLY_ONCE -> line.endpoint().publishReceived(message.messageId());
            default -> {}
        }
    }

    private static String printable(String topic) {
        String visible = topic.replaceAll("\\p{Cntrl}", "?");
        return visible.substring(0, Math.min(100, visible.length()));
    }
}
