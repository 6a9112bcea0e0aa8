package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.alert.AlertSender;
import vietqr.alert.Channels;
import vietqr.api.problem.Problem;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.messenger.Receipt;

/** One channel for alerts: looked at, changed, tried, removed. */
@Path("/v1/alert-channels/{id}")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class AlertChannelResource {
    private final AlertChannelDesk desk;
    private final Channels channels;
    private final AlertSender sender;

    /** For the runtime only. */
    protected AlertChannelResource() {
        this(null, null, null);
    }

    @Inject
    AlertChannelResource(AlertChannelDesk desk, Channels channels, AlertSender sender) {
        this.desk = desk;
        this.channels = channels;
        this.sender = sender;
    }

    /** @param answer what the other side said, cut, without secrets */
    record Tried(String outcome, String label, String answer) {}

    @GET
    @Needs(Scope.ALERT_CHANNELS_READ)
    @Operation(summary = "Look at a channel for alerts", description = "As it is now, and how it goes with it.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.look(desk.find(id))).build();
    }

    @PATCH
    @Needs(Scope.ALERT_CHANNELS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a channel for alerts",
            description =
                    "Fields that are left out stay as they are; enabled switches it on and off. Another kind needs"
                            + " its own target and secret.")
    public Response change(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.change(id, body)).build();
    }

    @DELETE
    @Needs(Scope.ALERT_CHANNELS_WRITE)
    @Operation(summary = "Remove a channel for alerts", description = "For good; its secrets are deleted at once.")
    public Response remove(@PathParam("id") String id) {
        channels.remove(desk.sight(), desk.find(id).id());
        return Response.noContent().build();
    }

    @POST
    @Path("/test")
    @Needs(Scope.ALERT_CHANNELS_WRITE)
    @Operation(
            summary = "Send a test",
            description =
                    "Tells the channel, enabled or not, that it works, and waits for what comes of it: usually a"
                            + " second, at most two minutes. Counts among the ten alerts of a minute, then it is refused with 429.")
    public Response test(@PathParam("id") String id) {
        Receipt receipt = sender.test(desk.sight(), desk.find(id).id()).orElseThrow(NotFoundException::new);
        if (receipt.equals(Receipt.TOO_OFTEN))
            return Problem.response(
                    Response.Status.TOO_MANY_REQUESTS, "busy", "The channel has heard enough in this minute.");
        return Response.ok(new Tried(receipt.outcome().name(), receipt.label(), receipt.answer()))
                .build();
    }
}
