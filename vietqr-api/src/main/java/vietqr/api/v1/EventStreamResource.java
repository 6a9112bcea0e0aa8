package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.problem.Problem;
import vietqr.api.security.KeyHolder;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.event.EventFeed;
import vietqr.event.FeedWatch;

import java.util.OptionalLong;

/** The feed of events as a stream, for systems that want to hear at once and cannot be called. */
@Path("/v1/events/stream")
@Keyed
public class EventStreamResource {
    private static final String LAST_EVENT = "Last-Event-ID";
    private static final int SECONDS_UNTIL_ROOM = 60;
    private static final String SUMMARY = "Follow the feed of events";
    private static final String TEXT =
            "Server-sent events: id is the position in the feed, event the type, data the body that webhooks carry. With"
                    + " Last-Event-ID, or after, from there; else from now on. A comment every 15 seconds; ends after an hour.";

    private final EventFeed feed;
    private final FeedWatch watch;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected EventStreamResource() {
        this(null, null, null);
    }

    @Inject
    EventStreamResource(EventFeed feed, FeedWatch watch, KeyHolder holder) {
        this.feed = feed;
        this.watch = watch;
        this.holder = holder;
    }

    /** Else whoever has no key would be told of media types first. */
    @GET
    @Needs(Scope.EVENTS_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = SUMMARY, description = TEXT)
    public Response refuseAnythingElse() {
        return Problem.invalid("Accept", "must be text/event-stream; else read /v1/events");
    }

    @GET
    @Needs(Scope.EVENTS_READ)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = SUMMARY, description = TEXT)
    @APIResponse(responseCode = "200", description = "The stream is open.")
    public void follow(
            @HeaderParam(LAST_EVENT) String lastEventId,
            @QueryParam("after") String after,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServletResponse answer) {
        OptionalLong asked = lastEventId == null || lastEventId.isBlank()
                ? Asked.number("after", after)
                : Asked.number(LAST_EVENT, lastEventId);
        long end = feed.end(holder.merchantId());
        long position = asked.orElse(end);
        if (position > end) throw Asked.refused("after", "is ahead of the feed; send the id of an event, or 0");
        refuseWithoutRoom();
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that collect an answer before they pass it on are asked not to.
        answer.setHeader("X-Accel-Buffering", "no");
        EventLine line = new EventLine(sse, sink);
        line.open();
        if (!watch.follow(holder.merchantId(), position, line)) line.full();
    }

    private void refuseWithoutRoom() {
        switch (watch.room(holder.merchantId())) {
            case NONE_OF_THE_MERCHANT ->
                throw refusal(
                        Response.Status.TOO_MANY_REQUESTS,
                        "too_many_streams",
                        "There are " + FeedWatch.MOST_OF_ONE_MERCHANT
                                + " streams of the merchant on this node: end some, or read /v1/events.");
            case NONE_HERE ->
                throw refusal(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "no_room",
                        "No more streams can be followed on this node: come later, or read /v1/events.");
            case FREE -> {}
        }
    }

    private static WebApplicationException refusal(Response.Status status, String code, String detail) {
        Response problem = Problem.response(status, code, detail);
        return new WebApplicationException(Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ROOM)
                .build());
    }
}
