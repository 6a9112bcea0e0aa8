package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import org.junit.jupiter.api.Test;
import vietqr.airing.Frame;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A listener at the other end of a wire that does not have to take what is said. */
class SocketLineTest {
    private final List<String> sent = new ArrayList<>();
    private final List<SendHandler> unanswered = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final List<String> pings = new ArrayList<>();
    private boolean broken;
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
    void whoLeavesTooMuchWaitingHearsWhyWhenItTakesSomething() {
        for (int i = 1; i <= SocketLine.MOST_WAITING + 2; i++) line.say(frame(i));
        assertThat(sent).containsExactly("{\"n\":1}");
        assertThat(closed).isEmpty();

        takes();
        line.say(frame(1_000));
        assertThat(pings).containsExactly("farewell");
        line.answered(ByteBuffer.allocate(0));
        assertThat(closed).isEmpty();
        line.answered(StandardCharsets.US_ASCII.encode("farewell"));

        assertThat(sent).hasSize(1);
        assertThat(closed).containsExactly("1013 too slow: come back with after=1");
    }

    @Test
    void whoIsThereIsPingedAndWhoIsBehindIsNot() {
        line.beat();
        assertThat(pings).containsExactly("");

        line.say("not taken");
        line.beat();

        assertThat(pings).hasSize(1);
    }

    @Test
    void whoTakesNothingFromOneBeatToTheNextIsSentAwayAndLeftAtTheOneAfter() {
        line.say(frame(7));
        line.say(frame(8));
        for (int i = 0; i < 3; i++) line.beat();
        assertThat(closed).isEmpty();

        line.beat();

        assertThat(closed).containsExactly("1013 too slow: come back with after=7");
    }

    @Test
    void whoHearsWhatHasNoNumbersIsNotToldToGoOnByOne() {
        line.say("one");
        for (int i = 0; i < 4; i++) line.beat();

        assertThat(closed).containsExactly("1013 too slow");
    }

    @Test
    void whoIsSlowAndTakesSomethingStays() {
        for (int i = 0; i < 4; i++) line.say("frame " + i);
        for (int i = 0; i < 3; i++) {
            line.beat();
            takes();
        }
        line.beat();

        assertThat(closed).isEmpty();
    }

    @Test
    void whatWasMissedIsReadOnWhenItWasTakenAndNothingNewIsLost() {
        List<Frame> kept = new ArrayList<>();
        for (int i = 1; i <= 5; i++) kept.add(frame(i));
        List<Integer> readings = new ArrayList<>();
        line.behind(1, () -> readings.add(1));

        line.sayMissed(after(kept, line.looks(), 2));
        kept.add(frame(6));
        line.say(kept.get(5));
        takes();
        assertThat(readings).isEmpty();
        takes();
        assertThat(readings).hasSize(1);
        line.sayMissed(after(kept, line.looks(), 2));
        takes();
        takes();
        assertThat(readings).hasSize(2);
        line.sayMissed(after(kept, line.looks(), 2));
        takes();
        line.looks();
        line.say(frame(7));
        line.sayMissed(List.of());
        assertThat(readings).hasSize(4);
        line.sayMissed(List.of(frame(7)));
        takes();
        line.looks();
        line.sayMissed(List.of());
        line.say(frame(8));

        assertThat(sent)
                .extracting(text -> text.replaceAll(".*\"n\":(\\d+).*", "$1"))
                .containsExactly("2", "3", "4", "5", "6", "7", "8");
        assertThat(sent).allMatch(text -> text.contains("frameId"));
    }

    @Test
    void aLineThatBreaksIsGivenUpAndHurtsNobody() {
        broken = true;

        line.say("one");
        line.say("two");

        assertThat(closed).containsExactly("1001 not reachable");
    }

    private static List<Frame> after(List<Frame> kept, long position, int most) {
        return kept.stream()
                .filter(frame -> frame.position() > position)
                .limit(most)
                .toList();
    }

    private static Frame frame(long number) {
        return new Frame() {
            @Override
            public long position() {
                return number;
            }

            @Override
            public String body() {
                return "{\"n\":" + number + "}";
            }

            @Override
            public String numberedBody() {
                return "{\"frameId\":\"" + number + "\",\"n\":" + number + "}";
            }
        };
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
                    if (broken) throw new IllegalStateException("closed");
                    if (method.getName().equals("sendPing"))
                        pings.add(StandardCharsets.US_ASCII
                                .decode((ByteBuffer) arguments[0])
                                .toString());
                    else {
                        sent.add((String) arguments[0]);
                        unanswered.add((SendHandler) arguments[1]);
                    }
                    return null;
                });
    }
}
