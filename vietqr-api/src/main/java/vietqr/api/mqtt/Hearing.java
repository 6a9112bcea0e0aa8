package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubRecReasonCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.api.mqtt.Conversation.Saying;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Takes what devices say, and their last wills, as far as they may say it. */
@ApplicationScoped
class Hearing {
    private static final Logger LOG = System.getLogger(Hearing.class.getName());

    private final Lines lines;
    private final Conversation conversation;

    /** For the container's proxy only. */
    protected Hearing() {
        this(null, null);
    }

    @Inject
    Hearing(Lines lines, Conversation conversation) {
        this.lines = lines;
        this.conversation = conversation;
    }

    /** Whoever says too much is sent away. */
    void hear(DeviceLine line, MqttPublishMessage message) {
        line.lives();
        if (!line.maySayMore()) {
            LOG.log(Level.INFO, "{0} says too much at once", line.device().name());
            line.end(MqttDisconnectReasonCode.MESSAGE_RATE_TOO_HIGH);
        } else if (!line.topics().maySay(message.topicName())) {
            line.heardOut();
            refuse(line, message);
        } else {
            long heardAt = System.nanoTime();
            if (!lines.later(() -> converse(line, message, heardAt))) line.end(MqttDisconnectReasonCode.SERVER_BUSY);
        }
    }

    /**
     * Answered, and heard by nobody: whoever were sent away for it would come back and say it again, for ever. MQTT 5 has words for a
     * refusal, 3.1.1 has none.
     */
    private static void refuse(DeviceLine line, MqttPublishMessage message) {
        LOG.log(
                Level.INFO,
                "{0} may not speak on {1}: dropped",
                line.device().name(),
                Topics.printable(message.topicName()));
        if (!line.speaks5()) answer(line, message, MqttPubAckReasonCode.SUCCESS, MqttProperties.NO_PROPERTIES);
        else
            answer(
                    line,
                    message,
                    MqttPubAckReasonCode.NOT_AUTHORIZED,
                    Words5.because("only this device's own topics can be spoken on"));
    }

    /** Acknowledged when it is done, so that a device says it again after a crash; what fails is not said again for ever. */
    private void converse(DeviceLine line, MqttPublishMessage message, long heardAt) {
        boolean done = false;
        try {
            if (stillWanted(message, heardAt))
                conversation.heard(
                        new Saying(
                                line.device(),
                                message.topicName(),
                                message.payload().getBytes(),
                                message.messageId(),
                                message.isDup()),
                        line.replyTo(message.properties()));
            done = true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what " + line.device().name() + " said could not be dealt with", failed);
        } finally {
            MqttPubAckReasonCode code = done ? MqttPubAckReasonCode.SUCCESS : MqttPubAckReasonCode.UNSPECIFIED_ERROR;
            line.onItsThread(() -> acknowledge(line, message, code));
        }
    }

    /** MQTT 5: for so many seconds only. */
    private static boolean stillWanted(MqttPublishMessage message, long heardAt) {
        long seconds = Words5.number(
                message.properties(),
                MqttProperties.PUBLICATION_EXPIRY_INTERVAL,
                Duration.ofDays(1).toSeconds());
        return System.nanoTime() - heardAt < Duration.ofSeconds(seconds).toNanos();
    }

    private static void acknowledge(DeviceLine line, MqttPublishMessage message, MqttPubAckReasonCode code) {
        line.heardOut();
        if (!line.endpoint().isConnected()) return;
        answer(line, message, code, MqttProperties.NO_PROPERTIES);
    }

    /** In the words of its version; what asks for no answer gets none. */
    private static void answer(
            DeviceLine line, MqttPublishMessage message, MqttPubAckReasonCode code, MqttProperties why) {
        MqttEndpoint endpoint = line.endpoint();
        int id = message.messageId();
        boolean refused = code == MqttPubAckReasonCode.NOT_AUTHORIZED;
        switch (message.qosLevel()) {
            case AT_LEAST_ONCE -> {
                if (line.speaks5()) endpoint.publishAcknowledge(id, code, why);
                else endpoint.publishAcknowledge(id);
            }
            case EXACTLY_ONCE -> {
                if (refused) endpoint.publishReceived(id, MqttPubRecReasonCode.NOT_AUTHORIZED, why);
                else endpoint.publishReceived(id);
            }
            default -> {}
        }
    }

    /** A will that reports is heard as if the device said it now; one that asks for something is not, nobody waits for the answer. */
    void will(DeviceLine line) {
        line.will()
                .filter(will -> line.topics().mayReport(will.getWillTopic()))
                .ifPresent(will -> lines.later(() -> conversation.heard(
                        new Saying(line.device(), will.getWillTopic(), will.getWillMessageBytes(), 0, false),
                        Conversation.NOBODY)));
    }
}
