package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import vietqr.airing.Frame;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One listener's line: what is said on it goes out one after the other, and nobody waits for it. Who wants what was missed is told it page
 * by page, as it takes it. Who does not take what is said is sent away, and may go on from the last frame it has.
 */
final class SocketLine {
    /** How many frames may wait for the other end. */
    static final int MOST_WAITING = 256;

    private static final int MOST_SAID_BETWEEN_BEATS = 60;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final ByteBuffer FAREWELL = StandardCharsets.US_ASCII.encode("farewell");

    private final Session session;
    private final String from;
    private final Deque<Saying> waiting = new ArrayDeque<>();
    private Runnable reader;
    private Saying saying;
    private CloseReason parting;
    private boolean sending;
    private boolean stuck;
    private boolean numbered;
    private boolean behind;
    private boolean missing;
    private boolean ended;
    private long last;
    private long handed;
    private int heardSinceBeat;

    /** @param position zero if it is no frame that can be asked for again */
    private record Saying(String text, long position) {}

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

    /**
     * Frames carry their numbers, and new ones are left to the reader until it has found nothing more.
     *
     * @param reader asks {@link #looks} and says what it finds by {@link #sayMissed}, on a thread of its own; is called again when that was
     *     taken
     */
    synchronized void behind(long position, Runnable reader) {
        this.reader = reader;
        numbered = true;
        behind = true;
        last = position;
        handed = position;
    }

    /** Somebody is about to read what this line has missed. */
    synchronized long looks() {
        missing = false;
        return last;
    }

    /** @param frames what follows {@link #looks}, none if there is no more; they are far fewer than may wait */
    synchronized void sayMissed(List<Frame> frames) {
        if (over()) return;
        frames.forEach(this::add);
        behind = missing || !frames.isEmpty();
        sendOn();
    }

    synchronized void say(Frame frame) {
        if (behind) missing = true;
        else if (!over()) {
            add(frame);
            sendOn();
        }
    }

    synchronized void say(String text) {
        if (over()) return;
        add(new Saying(text, 0));
        sendOn();
    }

    private void add(Frame frame) {
        if (frame.position() <= last) return;
        last = frame.position();
        add(new Saying(numbered ? frame.numberedBody() : frame.body(), last));
    }

    private void add(Saying one) {
        if (over()) return;
        waiting.add(one);
        if (waiting.size() > MOST_WAITING) tooSlow();
    }

    /** Nothing more is said here. */
    private boolean over() {
        return ended || parting != null;
    }

    private void sendOn() {
        if (sending) return;
        sending = true;
        while (saying == null && !waiting.isEmpty()) {
            saying = waiting.poll();
            handed = Math.max(handed, saying.position());
            send(saying.text());
        }
        sending = false;
        if (saying == null) nothingWaits();
    }

    private void send(String text) {
        try {
            session.getAsyncRemote().sendText(text, this::sent);
        } catch (RuntimeException gone) {
            end(CloseCodes.GOING_AWAY, "not reachable");
        }
    }

    private void sent(SendResult result) {
        if (!result.isOK()) {
            end(CloseCodes.GOING_AWAY, "not reachable");
            return;
        }
        synchronized (this) {
            saying = null;
            stuck = false;
            sendOn();
        }
    }

    private void nothingWaits() {
        if (parting != null) ping(FAREWELL);
        else if (behind && !ended) reader.run();
    }

    private void tooSlow() {
        sendAway("too slow");
    }

    /**
     * Nothing more is said but why, when the other end has answered a last ping and has thus read all that was under way: whatever is under
     * way when the server closes a connection is lost, and the reason would be lost with it.
     */
    synchronized void sendAway(String why) {
        if (parting != null) return;
        waiting.clear();
        stuck = false;
        parting =
                new CloseReason(CloseCodes.TRY_AGAIN_LATER, canGoOn() ? why + ": come back with after=" + handed : why);
        if (saying == null) nothingWaits();
    }

    /** Frames without numbers cannot be asked for again. */
    private boolean canGoOn() {
        return numbered || handed > 0;
    }

    /** The other end has read a ping. */
    synchronized void answered(ByteBuffer ping) {
        if (parting != null && ping.equals(FAREWELL)) leave();
    }

    private void leave() {
        end(parting.getCloseCode(), parting.getReasonPhrase());
    }

    /** The other end said something; that much of it is suffered. */
    synchronized void said() {
        if (++heardSinceBeat > MOST_SAID_BETWEEN_BEATS) end(CloseCodes.VIOLATED_POLICY, "nothing can be said here");
    }

    /**
     * Shows that we are still here. Who has taken nothing of what waits since the last time is sent away, and who does not even take that
     * is left.
     */
    synchronized void beat() {
        heardSinceBeat = 0;
        if (ended) return;
        if (saying == null && parting == null) ping(NOTHING);
        else if (!stuck) stuck = true;
        else if (parting == null) tooSlow();
        else leave();
    }

    private void ping(ByteBuffer what) {
        try {
            session.getAsyncRemote().sendPing(what.duplicate());
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
