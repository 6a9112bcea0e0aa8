package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;
import vietqr.dispute.DisputeState;
import vietqr.dispute.Disputes;

import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Complaints about money: listed, looked at, opened, talked about, decided. */
@Path("/v1/disputes")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class DisputesResource {
    private final ComplaintDesk desk;

    /** For the runtime only. */
    protected DisputesResource() {
        this(null);
    }

    @Inject
    DisputesResource(ComplaintDesk desk) {
        this.desk = desk;
    }

    @GET
    @Needs(Scope.DISPUTES_READ)
    @Operation(
            summary = "List complaints",
            description = "Newest first, a page at a time; with order=urgency those that stand, the most urgent first.")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("order") String order,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Set<DisputeState> states =
                Asked.word("state", state, DisputeState.class).stream().collect(Collectors.toSet());
        boolean urgent = Asked.word("order", order, Order.class).orElse(Order.NEWEST) == Order.URGENCY;
        Disputes.Wanted wanted = new Disputes.Wanted(states, OptionalLong.empty(), false, urgent);
        return Response.ok(desk.page(wanted, cursor, limit)).build();
    }

    /** In which order a list comes. */
    private enum Order {
        NEWEST,
        URGENCY
    }

    @POST
    @Needs(Scope.DISPUTES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a complaint",
            description =
                    "About a movement, a payment request, a break, or money that nobody has seen. Answered 201 with"
                            + " the case; trackUrl, for whoever complained, is told this once.")
    public Response open(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.open(name, body);
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.DISPUTES_READ)
    @Operation(summary = "Look at a complaint", description = "Where it stands, and all that has happened to it.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.find(id)).build();
    }

    @POST
    @Path("/{id}/comments")
    @Needs(Scope.DISPUTES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say something about a complaint",
            description = "Whoever complained reads it if it is shared.")
    public Response say(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.say(id, body)).build();
    }

    @POST
    @Path("/{id}/decision")
    @Needs(Scope.DISPUTES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide a complaint",
            description = "UPHELD asks for a refund of amount, to which a second person has to agree in the portal;"
                    + " NO_FAULT, REJECTED, SETTLED and WITHDRAWN move no money.")
    public Response decide(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.decide(id, body)).build();
    }
}
