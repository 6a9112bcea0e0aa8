package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.alert.Channels;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;

/** Where people of the merchant are told: set up and listed. */
@Path("/v1/alert-channels")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class AlertChannelsResource {
    private final AlertChannelDesk desk;
    private final Channels channels;

    /** For the runtime only. */
    protected AlertChannelsResource() {
        this(null, null);
    }

    @Inject
    AlertChannelsResource(AlertChannelDesk desk, Channels channels) {
        this.desk = desk;
        this.channels = channels;
    }

    @POST
    @Needs(Scope.ALERT_CHANNELS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set up a channel for alerts",
            description =
                    "Answered 201 with its address in Location. Which kind wants a target, which a secret, and what"
                            + " there is to tell, is in docs/alerts.md. Secrets are shown in no answer.")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.make(name, body);
    }

    @GET
    @Needs(Scope.ALERT_CHANNELS_READ)
    @Operation(summary = "List channels for alerts", description = "Newest first, a page at a time.")
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        var page = channels.page(desk.sight(), Asked.number("cursor", cursor), Asked.limit(limit));
        return Response.ok(Listing.of(page, desk::look)).build();
    }
}
