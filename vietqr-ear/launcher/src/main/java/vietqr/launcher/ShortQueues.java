package vietqr.launcher;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;

/**
 * Keeps little for whoever does not read. The system would let a connection keep four megabytes, and the server four times that on the
 * heap, before writing blocks and the {@code write-timeout-millis} of {@link ServerSettings} begins to count. What goes on for as long as
 * the other end likes, server-sent events and WebSocket, has less than ordinary answers: there it is found out sooner, and by the thousand.
 */
final class ShortQueues extends BaseFilter {
    /** Bytes that may wait on the heap for one connection. */
    static final int ON_THE_HEAP = 256 * 1_024;

    /** Bytes that may wait for one stream on the heap, and as many again with the system. */
    static final int OF_A_STREAM = 64 * 1_024;

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final String EVENTS = "text/event-stream";

    private final UnreadAnswers unread;

    ShortQueues(UnreadAnswers unread) {
        this.unread = unread;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        if (context.getConnection() instanceof TCPNIOConnection connection) {
            connection.setMaxAsyncWriteQueueSize(ON_THE_HEAP);
            unread.watch(connection);
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket answer
                && !answer.isCommitted()
                && isStream(answer)) shorten(context.getConnection());
        return context.getInvokeAction();
    }

    private static boolean isStream(HttpResponsePacket answer) {
        String type = answer.getContentType();
        return answer.getStatus() == SWITCHING_PROTOCOLS || type != null && type.startsWith(EVENTS);
    }

    private static void shorten(Connection<?> of) throws IOException {
        if (!(of instanceof TCPNIOConnection connection)) return;
        connection.setMaxAsyncWriteQueueSize(OF_A_STREAM);
        // The connection's own setter makes it larger only.
        if (connection.getChannel() instanceof NetworkChannel channel)
            channel.setOption(StandardSocketOptions.SO_SNDBUF, OF_A_STREAM);
    }
}
