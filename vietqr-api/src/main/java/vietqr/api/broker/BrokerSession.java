package vietqr.api.broker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.messages.MqttPublishMessage;
import vietqr.api.mqtt.Bucket;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One connection to the broker. All of it happens on the one thread of its context. Frames that the broker has not acknowledged stay owed
 * in the database.
 */
final class BrokerSession {
    /** How much may wait for an acknowledgement: frames, and as many answers. */
    static final int MOST_UNDER_WAY = 100;

    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_TOPICS = 20_000;
    private static final int MOST_SAID_AT_ONCE = 20;
    private static final int MOST_SAID_A_SECOND = 5;

    private final MqttClient client;
    private final Context context;
    private final Map<Integer, Long> underWay = new HashMap<>();
    private final Cache<String, Bucket> sayings = Caffeine.newBuilder()
            .maximumSize(MOST_TOPICS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private final Set<Long> told = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    private boolean behind;
    private volatile long heardAtNanos = System.nanoTime();

    BrokerSession(MqttClient client, Context context) {
        this.client = client;
        this.context = context;
    }

    MqttClient client() {
        return client;
    }

    boolean isOpen() {
        return client.isConnected();
    }

    /** From whatever thread. */
    void onItsThread(Runnable work) {
        context.runOnContext(nothing -> work.run());
    }

    void soon(Duration time, Runnable work) {
        context.owner().setTimer(time.toMillis(), nothing -> work.run());
    }

    /** The broker has given a sign of life. */
    void lives() {
        heardAtNanos = System.nanoTime();
    }

    boolean silentFor(Duration time) {
        return System.nanoTime() - heardAtNanos > time.toNanos();
    }

    /** Whether one more thing may be said on this topic now. */
    boolean mayBeSaid(MqttPublishMessage message) {
        return sayings.get(
                        message.topicName(),
                        fresh -> new Bucket(MOST_SAID_AT_ONCE, MOST_SAID_A_SECOND, System.nanoTime()))
                .take(System.nanoTime());
    }

    /** An answer; lost with the connection, as the question is said again then. */
    void say(String topic, byte[] payload) {
        if (isOpen()) client.publish(topic, Buffer.buffer(payload), MqttQoS.AT_LEAST_ONCE, false, false);
    }

    /** Once on this connection, if there is room. */
    void tell(String topic, byte[] payload, long position) {
        if (!isOpen() || told.contains(position)) return;
        if (underWay.size() >= MOST_UNDER_WAY) {
            behind = true;
            return;
        }
        told.add(position);
        client.publish(topic, Buffer.buffer(payload), MqttQoS.AT_LEAST_ONCE, false, false)
                .onSuccess(id -> underWay.put(id, position))
                .onFailure(failed -> told.remove(position));
    }

    /** The frame that the broker has; empty if it was an answer. */
    Optional<Long> acknowledged(int id) {
        lives();
        return Optional.ofNullable(underWay.remove(id));
    }

    /** Whether there is room again for what did not go; asked once. */
    boolean mayCatchUp() {
        boolean room = behind && underWay.size() <= MOST_UNDER_WAY / 2;
        if (room) behind = false;
        return room;
    }
}
