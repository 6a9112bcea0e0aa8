package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.BinaryProperty;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;

import java.util.Optional;

/** The properties of MQTT 5 that mean something here; all others, those of users' own among them, are passed over. */
final class Words5 {
    private Words5() {}

    static Optional<String> text(MqttProperties properties, int id) {
        MqttProperty<?> found = properties.getProperty(id);
        return found != null && found.value() instanceof String text ? Optional.of(text) : Optional.empty();
    }

    static long number(MqttProperties properties, int id, long fallback) {
        MqttProperty<?> found = properties.getProperty(id);
        return found != null && found.value() instanceof Integer number ? Integer.toUnsignedLong(number) : fallback;
    }

    static boolean has(MqttProperties properties, int id) {
        return properties.getProperty(id) != null;
    }

    /** Of an answer: the mark by which the device knows its question again. */
    static MqttProperties answering(MqttProperties question) {
        MqttProperties properties = new MqttProperties();
        MqttProperty<?> mark = question.getProperty(MqttProperties.CORRELATION_DATA);
        if (mark != null && mark.value() instanceof byte[] bytes)
            properties.add(new BinaryProperty(MqttProperties.CORRELATION_DATA, bytes));
        return properties;
    }

    /** For how long what is said is worth to be heard. */
    static MqttProperties worthFor(long seconds) {
        MqttProperties properties = new MqttProperties();
        properties.add(new IntegerProperty(MqttProperties.PUBLICATION_EXPIRY_INTERVAL, (int) seconds));
        return properties;
    }

    /** Why not, for people who read it. */
    static MqttProperties because(String reason) {
        MqttProperties properties = new MqttProperties();
        properties.add(new StringProperty(MqttProperties.REASON_STRING, reason));
        return properties;
    }
}
