package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.KeyHolder;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.event.EventFeed;
import vietqr.event.FeedPage;

import java.io.StringReader;
import java.util.List;

import static vietqr.kernel.JsonApi.JSON;

/** What webhooks tell, for systems that would rather ask. */
@Path("/v1/events")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
    private final EventFeed feed;
    private final KeyHolder holder;

    /** For the runtime only. */
    protected EventsResource() {
        this(null, null);
    }

    @Inject
    EventsResource(EventFeed feed, KeyHolder holder) {
        this.feed = feed;
        this.holder = holder;
    }

    /**
     * Some events, oldest first.
     *
     * @param next to be sent as {@code after} the next time, whether more follow or not
     * @param more whether more events follow at once
     */
    record Events(List<Item> items, String next, boolean more) {}

    /**
     * @param position its number in this feed, without gaps
     * @param body as webhooks of the profile Standard Webhooks send it
     */
    record Item(String position, String id, String type, String createdAt, JsonObject body) {
        static Item of(FeedPage.Item item) {
            return new Item(
                    String.valueOf(item.position()),
                    item.id(),
                    item.type(),
                    item.createdAt().toString(),
                    json(item.body()));
        }

        private static JsonObject json(String body) {
            try (JsonReader reader = JSON.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    @GET
    @Needs(Scope.EVENTS_READ)
    @Operation(
            summary = "Read the feed of events",
            description = "Oldest first, numbered without gaps, with the ids and bodies that webhooks carry.")
    public Response after(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        long position = Asked.number("after", after).orElse(0);
        FeedPage page = feed.after(holder.merchantId(), position, Asked.limit(limit))
                .orElseThrow(() -> Asked.refused("after", "is ahead of the feed; send the next of an answer, or 0"));
        List<Item> items = page.items().stream().map(Item::of).toList();
        return Response.ok(new Events(items, String.valueOf(page.end()), page.more()))
                .build();
    }
}
