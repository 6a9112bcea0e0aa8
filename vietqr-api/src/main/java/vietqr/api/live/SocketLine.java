package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import vietqr.airing.Frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * One listener's line: what is said on it goes out one after the other, and nobody waits for it. Who does not take what is said is sent
 * away, and may go on from the last frame it has.
 */
final class SocketLine {
    /** How many frames may wait for the other end. */
    static final int MOST_WAITING = 256;

    private static final int MOST_SAID_BETWEEN_BEATS = 60;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Session session;
    private final String from;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<Frame> held = new ArrayList<>();
    private boolean sending;
    private boolean numbered;
    private boolean holding;
    private boolean ended;
    private long last;
    private int heardSinceBeat;

    SocketLine(Session session, String from) {
        this.session = session;
        this.from = from;
    }

    Session session() {
        return session;
    }

    /** The network it comes from. */
    String from() {
        return from;
    }

    /** Keeps new frames back until those that were missed are said. */
    synchronized void hold(OptionalLong after) {
        numbered = after.isPresent();
        last = after.orElse(0);
        holding = true;
    }

    synchronized long last() {
        return last;
    }

    synchronized void release() {
        holding = false;
        held.forEach(this::say);
        held.clear();
    }

    /** A frame that was heard already, because it was missed and came, is not said again. */
    synchronized void say(Frame frame) {
        if (holding) {
            held.add(frame);
            if (held.size() > MOST_WAITING) tooSlow();
        } else sayNow(frame);
    }

    synchronized void sayMissed(List<Frame> frames) {
        frames.forEach(this::sayNow);
    }

    private void sayNow(Frame frame) {
        if (frame.position() <= last) return;
        last = frame.position();
        say(numbered ? frame.numberedBody() : frame.body());
    }

    synchronized void say(String text) {
        if (ended) return;
        waiting.add(text);
        if (waiting.size() > MOST_WAITING) tooSlow();
        else if (!sending) sendNext();
    }

    private void tooSlow() {
        end(CloseCodes.TRY_AGAIN_LATER, "too slow: come back with after=" + last);
    }

    private void sendNext() {
        String text = waiting.poll();
        sending = text != null;
        if (sending) session.getAsyncRemote().sendText(text, this::sent);
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            synchronized (this) {
                sendNext();
            }
        } else end(CloseCodes.GOING_AWAY, "not reachable");
    }

    /** The other end said something; that much of it is suffered. */
    synchronized void said() {
        if (++heardSinceBeat > MOST_SAID_BETWEEN_BEATS) end(CloseCodes.VIOLATED_POLICY, "nothing can be said here");
    }

    /** Shows that we are still here; whoever does not take what waits since the last time is sent away. */
    synchronized void beat() {
        heardSinceBeat = 0;
        if (ended || sending) return;
        try {
            session.getAsyncRemote().sendPing(NOTHING.duplicate());
        } catch (IOException | RuntimeException gone) {
            end(CloseCodes.GOING_AWAY, "not reachable");
        }
    }

    /** Says why, and goes. Closing may wait for the other end, so it is left to whoever has the time. */
    void end(CloseCode code, String why) {
        synchronized (this) {
            if (ended) return;
            ended = true;
            waiting.clear();
        }
        try {
            session.close(new CloseReason(code, why));
        } catch (IOException | RuntimeException alreadyGone) {
            System.getLogger(SocketLine.class.getName())
                    .log(System.Logger.Level.DEBUG, "a listener was gone already", alreadyGone);
        }
    }
}
