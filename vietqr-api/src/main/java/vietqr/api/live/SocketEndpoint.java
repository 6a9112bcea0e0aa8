package vietqr.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;

/** One connection of a listener. What it says is passed over; there is nothing to ask here (wire reference, section 10). */
public class SocketEndpoint extends Endpoint {
    /** Bytes: what some clients send to make themselves known is much shorter. */
    private static final int LONGEST_MESSAGE = 8_192;

    private final Sockets sockets;

    SocketEndpoint(Sockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        SocketLine line = new SocketLine(session, session.getUserPrincipal().getName());
        session.addMessageHandler(String.class, new PassedOver<>(line));
        session.addMessageHandler(byte[].class, new PassedOver<>(line));
        session.addMessageHandler(PongMessage.class, new Answers(line));
        ListenerWish.of(session.getRequestParameterMap())
                .ifPresentOrElse(
                        wish -> sockets.open(line, wish),
                        () -> line.end(CloseReason.CloseCodes.VIOLATED_POLICY, "no id"));
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        sockets.close(session);
    }

    @Override
    public void onError(Session session, Throwable failure) {
        sockets.close(session);
    }

    /** Takes messages and does nothing with them, up to a limit. */
    private static final class PassedOver<T> implements MessageHandler.Whole<T> {
        private final SocketLine line;

        PassedOver(SocketLine line) {
            this.line = line;
        }

        @Override
        public void onMessage(T message) {
            line.said();
        }
    }

    /** A listener that answers a ping has read it. */
    private static final class Answers implements MessageHandler.Whole<PongMessage> {
        private final SocketLine line;

        Answers(SocketLine line) {
            this.line = line;
        }

        @Override
        public void onMessage(PongMessage pong) {
            line.answered(pong.getApplicationData());
        }
    }
}
