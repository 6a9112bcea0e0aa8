package vietqr.api.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import vietqr.payment.PaymentWatch;

/**
 * A browser's open stream. In its whole life it carries some hundred bytes, which the system's own buffer holds, so that
 * writing never waits for a browser that does not read.
 */
final class Line implements PaymentWatch.Watcher {
    /** Milliseconds after which a browser comes back that was sent away. */
    private static final long BACK_AFTER = 1_000;

    private final Sse sse;
    private final SseEventSink sink;

    Line(Sse sse, SseEventSink sink) {
        this.sse = sse;
        this.sink = sink;
    }

    /** The first words, which also tell a browser that the stream is there. */
    void open() {
        sink.send(sse.newEventBuilder()
                .comment("watching")
                .reconnectDelay(BACK_AFTER)
                .build());
    }

    /** There is no place; the browser shall ask from time to time instead of coming back. */
    void full() {
        say("full", "");
    }

    @Override
    public void changed(int seq) {
        say("changed", Integer.toString(seq));
    }

    private void say(String name, String data) {
        OutboundSseEvent event = sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(data)
                .build();
        sink.send(event).whenComplete((sent, failure) -> sink.close());
    }

    @Override
    public boolean beat() {
        if (sink.isClosed()) return false;
        boolean sent = !sink.send(sse.newEventBuilder().comment("").build())
                .toCompletableFuture()
                .isCompletedExceptionally();
        if (!sent) sink.close();
        return sent;
    }

    @Override
    public void end() {
        sink.close();
    }
}
