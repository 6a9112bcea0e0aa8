package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Context;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttWill;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import vietqr.airing.Addressee;
import vietqr.airing.Frame;
import vietqr.airing.Frames;
import vietqr.device.Away;
import vietqr.device.DeviceLogin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connection of one device. All of it happens on the one thread of its context. Frames that the device has not acknowledged stay owed
 * in the database, so only so many are under way, and the rest is read again when there is room.
 */
final class DeviceLine {
    private static final int MOST_REMEMBERED = 1_000;
    private static final int MOST_TOPICS = 64;
    private static final int MOST_SAID_AT_ONCE = 20;
    private static final int MOST_SAID_A_SECOND = 5;
    static final int MOST_BEING_HEARD = 20;
    private static final int MQTT_5 = 5;
    private static final MqttProperties FRESH = Words5.worthFor(Frames.FRESH_FOR.toSeconds());

    private final MqttEndpoint endpoint;
    private final Context context;
    private final DeviceLogin device;
    private final Topics topics;
    private final Bucket sayings = new Bucket(MOST_SAID_AT_ONCE, MOST_SAID_A_SECOND, System.nanoTime());
    private final Map<String, MqttQoS> subscribed = new HashMap<>();
    private final Telling telling;
    private final Set<Long> told = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private int beingHeard;
    private boolean behind;
    private boolean goodbye;
    private Away away = Away.BROKEN;
    private volatile long heardAtNanos = System.nanoTime();

    DeviceLine(MqttEndpoint endpoint, Context context, DeviceLogin device, Topics topics) {
        this.endpoint = endpoint;
        this.context = context;
        this.device = device;
        this.topics = topics;
        this.telling = new Telling(endpoint);
    }

    MqttEndpoint endpoint() {
        return endpoint;
    }

    DeviceLogin device() {
        return device;
    }

    Topics topics() {
        return topics;
    }

    Addressee addressee() {
        return device.terminalId().isPresent()
                ? Addressee.terminal(device.terminalId().getAsLong())
                : Addressee.box(device.boxId().getAsLong());
    }

    boolean speaks5() {
        return endpoint.protocolVersion() == MQTT_5;
    }

    /** It has given a sign of life. */
    void lives() {
        heardAtNanos = System.nanoTime();
    }

    /** Whether it has been silent for longer than any that lives is. */
    boolean silentFor(Duration time) {
        return System.nanoTime() - heardAtNanos > time.toNanos();
    }

    /** From whatever thread. */
    void onItsThread(Runnable work) {
        context.runOnContext(nothing -> work.run());
    }

    /** What it will be told at, or why it may not hear that. */
    MqttSubAckReasonCode subscribe(String filter, MqttQoS wanted) {
        if (!topics.mayHear(filter)) return Topics.objection(filter);
        if (subscribed.size() >= MOST_TOPICS) return MqttSubAckReasonCode.QUOTA_EXCEEDED;
        MqttQoS granted = wanted == MqttQoS.AT_MOST_ONCE ? wanted : MqttQoS.AT_LEAST_ONCE;
        subscribed.put(filter, granted);
        return MqttSubAckReasonCode.qosGranted(granted);
    }

    /** Whether it listened to that. */
    boolean unsubscribe(String filter) {
        return subscribed.remove(filter) != null;
    }

    boolean hearsFrames() {
        return subscribed.containsKey(topics.frames());
    }

    /** Whether it may say one more thing now. */
    boolean maySayMore() {
        boolean more = beingHeard < MOST_BEING_HEARD && sayings.take(System.nanoTime());
        if (more) beingHeard++;
        return more;
    }

    void heardOut() {
        beingHeard--;
    }

    private void reply(String topic, byte[] payload, MqttProperties question) {
        String wanted = Words5.text(question, MqttProperties.RESPONSE_TOPIC)
                .filter(subscribed::containsKey)
                .orElse(topic);
        MqttQoS qos = subscribed.get(wanted);
        if (qos != null && endpoint.isConnected()) telling.reply(wanted, payload, qos, Words5.answering(question));
    }

    /** @param question the properties of what is answered: with MQTT 5 a device may say where it wants to hear the answer */
    Conversation.Reply replyTo(MqttProperties question) {
        return new Conversation.Reply() {
            @Override
            public void say(String topic, byte[] payload) {
                onItsThread(() -> reply(topic, payload, question));
            }

            @Override
            public String frames() {
                return topics.frames();
            }
        };
    }

    /** Tells frames as far as there is room; each once on this connection. */
    List<Long> tell(List<Frame> frames) {
        MqttQoS qos = subscribed.get(topics.frames());
        if (qos == null || !endpoint.isConnected()) return List.of();
        return frames.stream()
                .filter(frame -> tell(frame, qos))
                .map(Frame::position)
                .toList();
    }

    /** Whether it counts as taken at once. */
    private boolean tell(Frame frame, MqttQoS qos) {
        if (told.contains(frame.position())) return false;
        if (!telling.hasRoom()) {
            behind = true;
            return false;
        }
        told.add(frame.position());
        byte[] payload = frame.body().getBytes(StandardCharsets.UTF_8);
        telling.frame(topics.frames(), payload, qos, FRESH, frame.position());
        return !telling.isUnderWay(frame.position());
    }

    /** The frame that was acknowledged; empty if it was a reply. */
    Optional<Long> acknowledged(int messageId) {
        return telling.acknowledged(messageId);
    }

    /** Whether there is room again for what did not go; asked once. */
    boolean mayCatchUp() {
        boolean room = behind && telling.isHalfEmpty();
        if (room) behind = false;
        return room;
    }

    /** Its last will; empty if it has none, has said goodbye, or was sent away: then it may say no more. */
    Optional<MqttWill> will() {
        return goodbye || away == Away.SENT_AWAY
                ? Optional.empty()
                : Optional.ofNullable(endpoint.will()).filter(MqttWill::isWillFlag);
    }

    /** It goes in order; with MQTT 5 it may want its will to be heard all the same. */
    void goodbye(MqttDisconnectReasonCode code) {
        goodbye = code == MqttDisconnectReasonCode.NORMAL;
        if (goodbye) away = Away.LEFT;
    }

    /** Sends it away; with MQTT 5 it is told why. */
    void end(MqttDisconnectReasonCode why) {
        away = Away.SENT_AWAY;
        if (!endpoint.isConnected()) return;
        if (speaks5()) endpoint.disconnect(why, MqttProperties.NO_PROPERTIES);
        if (endpoint.isConnected()) endpoint.close();
    }

    /** Why it is not here any more. */
    Away away() {
        if (away != Away.BROKEN) return away;
        int keepAlive = endpoint.keepAliveTimeSeconds();
        return keepAlive > 0 && silentFor(Duration.ofSeconds(keepAlive)) ? Away.SILENT : away;
    }
}
