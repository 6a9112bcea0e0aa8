package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.device.DeviceLogin;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of words on a topic that is not the device's own: nobody hears them, and they do not come again for ever. */
class HearingTest {
    private static final String OTHERS = "vietqr/request/SHOP02";

    private final List<String> answers = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Hearing hearing = new Hearing(new AtOnce(), new Ear());

    @ParameterizedTest
    @CsvSource({
        "4, AT_MOST_ONCE, ''",
        "4, AT_LEAST_ONCE, publishAcknowledge 7",
        "4, EXACTLY_ONCE, publishReceived 7",
        "5, AT_MOST_ONCE, ''",
        "5, AT_LEAST_ONCE, publishAcknowledge 7 NOT_AUTHORIZED",
        "5, EXACTLY_ONCE, publishReceived 7 NOT_AUTHORIZED"
    })
    void wordsOnAnothersTopicAreAnsweredAndDropped(int version, MqttQoS qos, String answer) {
        hearing.hear(line(version), said(OTHERS, qos));

        assertThat(String.join(", ", answers)).isEqualTo(answer);
        assertThat(heard).isEmpty();
    }

    @Test
    void whoGoesOnSayingThemTooQuicklyIsSentAway() {
        DeviceLine line = line(4);
        for (int i = 0; i < 100; i++) hearing.hear(line, said(OTHERS, MqttQoS.AT_LEAST_ONCE));

        assertThat(answers).contains("close");
        assertThat(heard).isEmpty();
    }

    @Test
    void itsOwnWordsAreHeardAfterwards() {
        DeviceLine line = line(4);
        hearing.hear(line, said(OTHERS, MqttQoS.AT_LEAST_ONCE));
        hearing.hear(line, said("vietqr/request/SHOP01", MqttQoS.AT_LEAST_ONCE));

        assertThat(heard).containsExactly("vietqr/request/SHOP01");
    }

    private DeviceLine line(int version) {
        MqttEndpoint endpoint = proxy(MqttEndpoint.class, (method, arguments) -> switch (method) {
            case "protocolVersion" -> version;
            case "isConnected" -> true;
            case "connectProperties" -> MqttProperties.NO_PROPERTIES;
            case "publishAcknowledge", "publishReceived", "disconnect", "close" -> noted(method, arguments);
            default -> throw new UnsupportedOperationException(method);
        });
        io.vertx.core.Context context = proxy(io.vertx.core.Context.class, (method, arguments) -> null);
        return new DeviceLine(endpoint, context, new Machine(), new Topics("SHOP01", Optional.empty()));
    }

    /** What people read of a refusal does not count. */
    private Object noted(String method, Object[] arguments) {
        StringBuilder answer = new StringBuilder(method);
        if (arguments != null)
            for (Object one : arguments)
                if (!(one instanceof MqttProperties)) answer.append(' ').append(one);
        answers.add(answer.toString());
        return null;
    }

    private static MqttPublishMessage said(String topic, MqttQoS qos) {
        return proxy(MqttPublishMessage.class, (method, arguments) -> switch (method) {
            case "topicName" -> topic;
            case "qosLevel" -> qos;
            case "messageId" -> 7;
            case "isDup" -> false;
            case "properties" -> MqttProperties.NO_PROPERTIES;
            case "payload" -> io.vertx.core.buffer.Buffer.buffer("{}");
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answering {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (one, method, given) -> answering.to(method.getName(), given)));
    }

    private static final class Machine extends DeviceLogin {
        @Override
        public String name() {
            return "SHOP01";
        }
    }

    private static final class AtOnce extends Lines {
        @Override
        public boolean later(Runnable work) {
            work.run();
            return true;
        }
    }

    private final class Ear implements Conversation {
        @Override
        public void listens(DeviceLogin device, Reply reply) {}

        @Override
        public void heard(Saying saying, Reply reply) {
            heard.add(saying.topic());
        }
    }
}
