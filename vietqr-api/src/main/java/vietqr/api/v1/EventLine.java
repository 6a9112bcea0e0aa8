package vietqr.api.v1;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import vietqr.event.FeedPage;
import vietqr.event.FeedWatch;

/** An open stream of events. */
final class EventLine implements FeedWatch.Follower {
    /** Milliseconds after which a follower comes back that was sent away. */
    private static final long BACK_AFTER = 1_000;

    private final Sse sse;
    private final SseEventSink sink;

    EventLine(Sse sse, SseEventSink sink) {
        this.sse = sse;
        this.sink = sink;
    }

    /** The first words, which also tell that the stream is there. */
    void open() {
        send(sse.newEventBuilder()
                .comment("following")
                .reconnectDelay(BACK_AFTER)
                .build());
    }

    /** There is no place; whoever wanted to follow shall read the feed instead of coming back at once. */
    void full() {
        send(sse.newEventBuilder()
                .name("full")
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data("read /vqr/v1/events instead")
                .build());
        sink.close();
    }

    @Override
    public boolean tell(FeedPage.Item item) {
        return send(sse.newEventBuilder()
                .id(Long.toString(item.position()))
                .name(item.type())
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(item.body())
                .build());
    }

    @Override
    public boolean beat() {
        return send(sse.newEventBuilder().comment("").build());
    }

    private boolean send(OutboundSseEvent event) {
        return !sink.isClosed() && !sink.send(event).toCompletableFuture().isCompletedExceptionally();
    }

    @Override
    public void end() {
        sink.close();
    }
}
