package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import vietqr.airing.Airwaves;
import vietqr.device.Box;
import vietqr.device.Boxes;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** How many listeners there may be. */
class SocketsTest {
    private static final ListenerWish BOX =
            ListenerWish.of(Map.of("boxId", List.of("any"))).orElseThrow();
    private static final String NETWORK = "192.0.2.0";
    private static final String OTHER_NETWORK = "198.51.100.0";

    private final List<String> closed = new ArrayList<>();
    private final Sockets sockets =
            new Sockets(new Silence(), null, null, null, null, new NoBoxes(), null, new NoPeople());

    @Test
    void oneNetworkHasOnlySoManyAndOthersStillGetIn() {
        for (int i = 0; i < Sockets.MOST_FROM_ONE_NETWORK; i++) sockets.open(line(NETWORK), BOX);
        assertThat(closed).isEmpty();

        assertThat(sockets.hasRoom(NETWORK)).isFalse();
        sockets.open(line(NETWORK), BOX);
        assertThat(closed).containsExactly("1013 too many listeners");

        assertThat(sockets.hasRoom(OTHER_NETWORK)).isTrue();
        sockets.open(line(OTHER_NETWORK), BOX);
        assertThat(closed).hasSize(1);
    }

    @Test
    void whoHasGoneLeavesRoom() {
        SocketLine first = line(NETWORK);
        sockets.open(first, BOX);
        for (int i = 1; i < Sockets.MOST_FROM_ONE_NETWORK; i++) sockets.open(line(NETWORK), BOX);

        sockets.close(first.session());

        assertThat(sockets.hasRoom(NETWORK)).isTrue();
    }

    @Test
    void aNodeHasOnlySoMany() {
        for (int i = 0; i < Sockets.MOST; i++) sockets.open(line("network " + i / Sockets.MOST_FROM_ONE_NETWORK), BOX);

        assertThat(sockets.hasRoom(OTHER_NETWORK)).isFalse();
    }

    private SocketLine line(String network) {
        return new SocketLine(session(), network);
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (session, method, arguments) -> switch (method.getName()) {
                    case "getAsyncRemote" -> deaf();
                    case "hashCode" -> System.identityHashCode(session);
                    case "equals" -> session == arguments[0];
                    case "close" -> ended((CloseReason) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object ended(CloseReason reason) {
        closed.add(reason.getCloseCode().getCode() + " " + reason.getReasonPhrase());
        return null;
    }

    private static RemoteEndpoint.Async deaf() {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (remote, method, arguments) -> null);
    }

    private static final class Silence extends Airwaves {
        @Override
        public void join(Carrier carrier) {}
    }

    private static final class NoPeople extends PersonListeners {}

    private static final class NoBoxes extends Boxes {
        @Override
        public Optional<Box> byBoxId(String boxId) {
            return Optional.empty();
        }
    }
}
