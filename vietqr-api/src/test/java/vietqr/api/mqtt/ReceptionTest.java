package vietqr.api.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.vertx.core.net.SocketAddress;
import io.vertx.mqtt.MqttEndpoint;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5;
import static org.assertj.core.api.Assertions.assertThat;

/** What a device is told that cannot be let in. */
class ReceptionTest {
    private final List<MqttConnectReturnCode> refusals = new ArrayList<>();

    @Test
    void whereTheNodeIsFullADeviceIsToldToComeLaterInTheWordsOfItsVersion() {
        Reception full = new Reception(new OpenToAll(), new FullLines(), null, null);

        full.receive(device(4));
        full.receive(device(5));

        assertThat(refusals)
                .containsExactly(CONNECTION_REFUSED_SERVER_UNAVAILABLE, CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);
    }

    @Test
    void whereThereIsTooMuchToDoADeviceIsToldTheSame() {
        Reception busy = new Reception(new OpenToAll(), new BusyLines(), null, null);

        busy.receive(device(4));

        assertThat(refusals).containsExactly(CONNECTION_REFUSED_SERVER_UNAVAILABLE);
    }

    @Test
    void whereSomebodyOfTheSameNetworkGuessedADeviceIsToldToComeLaterAndItsSecretIsNotLookedAt() {
        Reception besieged = new Reception(new ShutOut(), new IdleLines(), null, null);

        besieged.receive(device(4));
        besieged.receive(device(5));

        assertThat(refusals)
                .containsExactly(CONNECTION_REFUSED_SERVER_UNAVAILABLE, CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);
    }

    private MqttEndpoint device(int version) {
        return (MqttEndpoint) Proxy.newProxyInstance(
                MqttEndpoint.class.getClassLoader(),
                new Class<?>[] {MqttEndpoint.class},
                (device, method, arguments) -> {
                    if (method.getName().equals("protocolVersion")) return version;
                    if (method.getName().equals("remoteAddress"))
                        return SocketAddress.inetSocketAddress(1883, "192.0.2.7");
                    if (method.getName().equals("reject")) refusals.add((MqttConnectReturnCode) arguments[0]);
                    return null;
                });
    }

    private static final class OpenToAll extends Admission {
        @Override
        boolean admitsNobody(String address) {
            return false;
        }
    }

    private static final class ShutOut extends Admission {
        @Override
        boolean admitsNobody(String address) {
            return address.equals("192.0.2.7");
        }
    }

    private static final class IdleLines extends Lines {
        @Override
        boolean hasRoom() {
            return true;
        }

        @Override
        public boolean later(Runnable work) {
            throw new AssertionError("there is nothing to do for a device that is not let in");
        }
    }

    private static final class FullLines extends Lines {
        @Override
        boolean hasRoom() {
            return false;
        }
    }

    private static final class BusyLines extends Lines {
        @Override
        public boolean later(Runnable work) {
            return false;
        }
    }
}
