package vietqr.api.broker;

import io.vertx.mqtt.messages.MqttPublishMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.airing.Addressee;
import vietqr.airing.Frame;
import vietqr.airing.Frames;
import vietqr.api.mqtt.Conversation;
import vietqr.api.mqtt.Lines;
import vietqr.api.mqtt.MqttListening;
import vietqr.api.mqtt.Topics;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.device.Presence;
import vietqr.kernel.ShortMemory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What goes to and fro on the connection to the broker. */
@ApplicationScoped
class BrokerTalk {
    private static final Logger LOG = System.getLogger(BrokerTalk.class.getName());

    /** A box listens to what is owed to it once it has been told its id. */
    private static final Duration TIME_TO_LISTEN = Duration.ofSeconds(2);

    private final ShortMemory<Addressee, String> topics = new ShortMemory<>();
    private final Lines lines;
    private final Conversation conversation;
    private final Senders senders;
    private final Frames frames;
    private final Logins logins;
    private final Presence presence;

    /** For the container's proxy only. */
    protected BrokerTalk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    BrokerTalk(
            Lines lines, Conversation conversation, Senders senders, Frames frames, Logins logins, Presence presence) {
        this.lines = lines;
        this.conversation = conversation;
        this.senders = senders;
        this.frames = frames;
        this.logins = logins;
        this.presence = presence;
    }

    /** What was kept by the broker for whoever comes was said once already, long ago. */
    void hear(BrokerSession session, MqttPublishMessage message) {
        session.lives();
        boolean taken = !message.isRetain() && message.payload().length() <= MqttListening.LONGEST_MESSAGE;
        if (!taken || !session.mayBeSaid(message)) {
            LOG.log(Level.INFO, "too much, too long or too old on {0}", Topics.printable(message.topicName()));
            message.ack();
        } else if (!lines.later(() -> converse(session, message))) {
            LOG.log(Level.WARNING, "what is said on the broker waits there: too much is under way");
        }
    }

    private void converse(BrokerSession session, MqttPublishMessage message) {
        try {
            byte[] payload = message.payload().getBytes();
            Optional<DeviceLogin> device = senders.of(message.topicName(), payload);
            if (device.isEmpty())
                LOG.log(
                        Level.INFO,
                        "nobody that is known says something on {0}",
                        Topics.printable(message.topicName()));
            device.ifPresent(known -> converse(session, message, known, payload));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what was said on the broker could not be dealt with", failed);
        } finally {
            session.onItsThread(message::ack);
        }
    }

    private void converse(BrokerSession session, MqttPublishMessage message, DeviceLogin device, byte[] payload) {
        Conversation.Reply reply = reply(session, device);
        conversation.heard(
                new Conversation.Saying(device, message.topicName(), payload, message.messageId(), message.isDup()),
                reply);
        presence.here(List.of(device.id()));
        if (device.boxId().isPresent())
            session.soon(TIME_TO_LISTEN, () -> lines.later(() -> conversation.listens(device, reply)));
    }

    /** Every machine may be let to hear all answers to refunds, or none; so each hears its own on its own topic, too. */
    private static Conversation.Reply reply(BrokerSession session, DeviceLogin device) {
        return new Conversation.Reply() {
            @Override
            public void say(String topic, byte[] payload) {
                session.onItsThread(() -> session.say(topic, payload));
                if (topic.startsWith(Topics.REFUND_RESPONSE))
                    session.onItsThread(() -> session.say(Topics.RESPONSE + device.topic() + "/refund", payload));
            }

            @Override
            public String frames() {
                return (device.boxId().isPresent() ? Topics.BOX : Topics.BALANCE_CHANGE) + device.topic();
            }
        };
    }

    void tell(BrokerSession session, List<Frame> fresh) {
        List<Frame> forDevices = fresh.stream()
                .filter(frame -> frame.addressee().kind() != Addressee.Kind.MERCHANT)
                .toList();
        if (!forDevices.isEmpty()) lines.later(() -> forDevices.forEach(frame -> tell(session, frame)));
    }

    private void tell(BrokerSession session, Frame frame) {
        byte[] payload = frame.body().getBytes(StandardCharsets.UTF_8);
        topic(frame.addressee())
                .ifPresent(topic -> session.onItsThread(() -> session.tell(topic, payload, frame.position())));
    }

    /** Tells what came while the broker was away, or did not go because there was no room. */
    void catchUp(BrokerSession session) {
        lines.later(() -> tell(session, frames.waitingForDevices()));
    }

    void acknowledged(BrokerSession session, int id) {
        session.acknowledged(id).ifPresent(position -> lines.later(() -> frames.taken(List.of(position))));
        if (session.mayCatchUp()) catchUp(session);
    }

    private Optional<String> topic(Addressee addressee) {
        return topics.get(
                addressee,
                wanted -> wanted.kind() == Addressee.Kind.BOX
                        ? logins.ofBox(wanted.id()).map(login -> Topics.BOX + login.topic())
                        : logins.ofTerminal(wanted.id()).map(login -> Topics.BALANCE_CHANGE + login.topic()));
    }
}
