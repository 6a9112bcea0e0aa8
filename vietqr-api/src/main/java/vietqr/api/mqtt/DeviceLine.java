package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;
import vietqr.airing.Addressee;
import vietqr.airing.Frame;
import vietqr.device.DeviceLogin;

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
    private static final int MOST_UNDER_WAY = 32;
    private static final int MOST_REMEMBERED = 1_000;
    private static final int MOST_TOPICS = 64;
    private static final int MOST_SAID_AT_ONCE = 20;
    private static final int MOST_SAID_A_SECOND = 5;
    private static final int MOST_BEING_HEARD = 8;

    private final MqttEndpoint endpoint;
    private final Context context;
    private final DeviceLogin device;
    private final Topics topics;
    private final Bucket sayings = new Bucket(MOST_SAID_AT_ONCE, MOST_SAID_A_SECOND, System.nanoTime());
    private final Map<String, MqttQoS> subscribed = new HashMap<>();
    private final Map<Integer, Long> underWay = new HashMap<>();
    private final Set<Long> told = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private int beingHeard;
    private boolean behind;
    private volatile long heardAtNanos = System.nanoTime();

    DeviceLine(MqttEndpoint endpoint, Context context, DeviceLogin device, Topics topics) {
        this.endpoint = endpoint;
        this.context = context;
        this.device = device;
        this.topics = topics;
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

    /** What it will be told at; empty if it may not hear that, or hears too much already. */
    Optional<MqttQoS> subscribe(String filter, MqttQoS wanted) {
        if (!topics.mayHear(filter) || subscribed.size() >= MOST_TOPICS) return Optional.empty();
        MqttQoS granted = wanted == MqttQoS.AT_MOST_ONCE ? wanted : MqttQoS.AT_LEAST_ONCE;
        subscribed.put(filter, granted);
        return Optional.of(granted);
    }

    void unsubscribe(String filter) {
        subscribed.remove(filter);
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

    void reply(String topic, byte[] payload) {
        MqttQoS qos = subscribed.get(topic);
        if (qos != null && endpoint.isConnected()) endpoint.publish(topic, Buffer.buffer(payload), qos, false, false);
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
        if (underWay.size() >= MOST_UNDER_WAY) {
            behind = true;
            return false;
        }
        told.add(frame.position());
        endpoint.publish(topics.frames(), Buffer.buffer(frame.body()), qos, false, false);
        if (qos == MqttQoS.AT_LEAST_ONCE) underWay.put(endpoint.lastMessageId(), frame.position());
        return qos == MqttQoS.AT_MOST_ONCE;
    }

    /** The frame that was acknowledged; empty if it was a reply. */
    Optional<Long> acknowledged(int messageId) {
        return Optional.ofNullable(underWay.remove(messageId));
    }

    /** Whether there is room again for what did not go; asked once. */
    boolean mayCatchUp() {
        boolean room = behind && underWay.size() < MOST_UNDER_WAY / 2;
        if (room) behind = false;
        return room;
    }
}
