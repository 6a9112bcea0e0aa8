package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A listener at the other end of a wire that does not have to take what is said. */
class SocketLineTest {
    private final List<String> sent = new ArrayList<>();
    private final List<SendHandler> unanswered = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private int pings;
    private final SocketLine line = new SocketLine(session(), "192.0.2.0");

    @Test
    void nothingGoesOutBeforeWhatWentBeforeWasTaken() {
        line.say("one");
        line.say("two");
        assertThat(sent).containsExactly("one");

        takes();

        assertThat(sent).containsExactly("one", "two");
    }

    @Test
    void whoLeavesTooMuchWaitingIsSentAwayWithAReason() {
        for (int i = 0; i <= SocketLine.MOST_WAITING; i++) line.say("frame " + i);
        assertThat(closed).isEmpty();

        line.say("one too many");

        assertThat(closed).containsExactly("1013 too slow: come back with after=0");
        assertThat(sent).containsExactly("frame 0");
    }

    @Test
    void whoIsSentAwayIsToldNothingMore() {
        for (int i = 0; i <= SocketLine.MOST_WAITING + 1; i++) line.say("frame " + i);

        takes();
        line.say("later");

        assertThat(sent).containsExactly("frame 0");
        assertThat(closed).hasSize(1);
    }

    @Test
    void whoIsThereIsPingedAndWhoIsBehindIsNot() {
        line.beat();
        assertThat(pings).isEqualTo(1);

        line.say("not taken");
        line.beat();

        assertThat(pings).isEqualTo(1);
    }

    private void takes() {
        unanswered.remove(0).onResult(new SendResult());
    }

    private Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (session, method, arguments) -> {
                    if (method.getName().equals("getAsyncRemote")) return remote();
                    CloseReason reason = (CloseReason) arguments[0];
                    closed.add(reason.getCloseCode().getCode() + " " + reason.getReasonPhrase());
                    return null;
                });
    }

    private RemoteEndpoint.Async remote() {
        return (RemoteEndpoint.Async) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (remote, method, arguments) -> {
                    if (method.getName().equals("sendPing")) pings++;
                    else {
                        sent.add((String) arguments[0]);
                        unanswered.add((SendHandler) arguments[1]);
                    }
                    return null;
                });
    }
}
