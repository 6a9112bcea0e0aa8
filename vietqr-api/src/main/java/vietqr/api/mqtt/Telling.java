package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttEndpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What goes out to one device: only so much of it unacknowledged, and no more than its client says that it can take. */
final class Telling {
    private static final int MOST_UNDER_WAY = 32;
    private static final int LAST_NUMBER = 65_535;
    private static final int ROOM_FOR_HEADERS = 64;
    private static final long NO_FRAME = -1;

    private final MqttEndpoint endpoint;
    private final Map<Integer, Long> underWay = new HashMap<>();
    private final int most;
    private final long longest;
    private int number;

    Telling(MqttEndpoint endpoint) {
        this.endpoint = endpoint;
        MqttProperties limits = endpoint.connectProperties();
        this.most = (int) Math.min(MOST_UNDER_WAY, Words5.number(limits, MqttProperties.RECEIVE_MAXIMUM, LAST_NUMBER));
        this.longest = Words5.number(limits, MqttProperties.MAXIMUM_PACKET_SIZE, Integer.MAX_VALUE);
    }

    boolean hasRoom() {
        return underWay.size() < most;
    }

    boolean isHalfEmpty() {
        return underWay.size() <= most / 2;
    }

    /** An answer, which is said without asking for an acknowledgement where no more may wait for one. */
    void reply(String topic, byte[] payload, MqttQoS qos, MqttProperties properties) {
        MqttQoS possible = hasRoom() ? qos : MqttQoS.AT_MOST_ONCE;
        say(topic, payload, possible, properties, NO_FRAME);
    }

    /** For which there must be room. */
    void frame(String topic, byte[] payload, MqttQoS qos, MqttProperties properties, long position) {
        say(topic, payload, qos, properties, position);
    }

    /** What is longer than the client takes counts as said: it would end the connection each time. */
    private void say(String topic, byte[] payload, MqttQoS qos, MqttProperties properties, long position) {
        if (topic.length() + payload.length + ROOM_FOR_HEADERS > longest) return;
        int id = qos == MqttQoS.AT_MOST_ONCE ? 0 : next();
        if (id > 0) underWay.put(id, position);
        endpoint.publish(topic, Buffer.buffer(payload), qos, false, false, id, properties);
    }

    boolean isUnderWay(long position) {
        return underWay.containsValue(position);
    }

    /** The frame that was acknowledged; empty if it was an answer. */
    Optional<Long> acknowledged(int messageId) {
        return Optional.ofNullable(underWay.remove(messageId)).filter(position -> position != NO_FRAME);
    }

    private int next() {
        do number = number % LAST_NUMBER + 1;
        while (underWay.containsKey(number));
        return number;
    }
}
