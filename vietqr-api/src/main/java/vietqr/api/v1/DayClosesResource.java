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
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;

/** Days signed off by two people: prepared by one person's key, agreed to by another person's. */
@Path("/v1/day-closes")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class DayClosesResource {
    private final ClosingDesk desk;
    private final HandingOut lines;

    /** For the runtime only. */
    protected DayClosesResource() {
        this(null, null);
    }

    @Inject
    DayClosesResource(ClosingDesk desk, HandingOut lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @POST
    @Needs(Scope.RECONCILIATION_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign a day as the first person",
            description = "Answered 201 with state PREPARED; 409 not_ready names the points of the checklist that are"
                    + " not met.")
    public Response prepare(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.prepare(name, body);
    }

    @GET
    @Needs(Scope.RECONCILIATION_READ)
    @Operation(summary = "List days", description = "The newest that somebody has signed.")
    public Response list(@QueryParam("limit") String limit) {
        return Response.ok(new Listing(desk.newest(limit), null)).build();
    }

    @GET
    @Path("/checklist")
    @Needs(Scope.RECONCILIATION_READ)
    @Operation(summary = "See what a day lacks", description = "Each point of the checklist, met or not.")
    public Response checklist(@QueryParam("account") String account, @QueryParam("day") String day) {
        return Response.ok(new Listing(desk.checks(account, day), null)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.RECONCILIATION_READ)
    @Operation(summary = "Look at a day", description = "Who has done what to it.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.find(id)).build();
    }

    @POST
    @Path("/{id}/decision")
    @Needs(Scope.APPROVALS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sign a day as the second person, or do not",
            description = "In the name of whoever made the key: an approver, and not the one who prepared. Also agrees"
                    + " to opening a closed day again.")
    public Response decide(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.decide(id, body)).build();
    }

    @POST
    @Path("/{id}/reopening")
    @Needs(Scope.RECONCILIATION_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask for a closed day to be opened again", description = "Takes a reason and a second person.")
    public Response reopen(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.reopen(id, body)).build();
    }

    @GET
    @Path("/{id}/pack")
    @Needs(Scope.RECONCILIATION_READ)
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Fetch the evidence of a closed day",
            description = "A zip for bin/vietqr verify-pack. Its SHA-256 is in Repr-Digest (RFC 9530).")
    public void pack(@PathParam("id") String id, @Suspended AsyncResponse later) {
        lines.send(desk.pack(id), later);
    }
}
