package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;

/** How breaks are settled: asked for by one person's key, and agreed to by another person's. */
@Path("/v1")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class ResolutionsResource {
    private final SettlingDesk desk;

    /** For the runtime only. */
    protected ResolutionsResource() {
        this(null);
    }

    @Inject
    ResolutionsResource(SettlingDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/breaks/{id}/resolutions")
    @Needs(Scope.BREAKS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle a break",
            description = "kind is MATCH, FORCE_MATCH, WRITE_OFF, RECEIVED or REVERSE. Answered 201 with state DONE, or"
                    + " WAITING while a second person has to agree.")
    public Response ask(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.ask(name, id, body);
    }

    @GET
    @Path("/breaks/{id}/resolutions")
    @Needs(Scope.BREAKS_READ)
    @Operation(summary = "List what was done about a break", description = "Oldest first.")
    public Response list(@PathParam("id") String id) {
        return Response.ok(new Listing(desk.of(id), null)).build();
    }

    @GET
    @Path("/resolutions/{id}")
    @Needs(Scope.BREAKS_READ)
    @Operation(summary = "Look at what was done about a break", description = "Where it stands now.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.find(id)).build();
    }

    @POST
    @Path("/resolutions/{id}/decision")
    @Needs(Scope.APPROVALS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Agree or disagree as the second person",
            description = "In the name of whoever made the key: an approver, and not the one who asked.")
    public Response decide(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.decide(id, body)).build();
    }
}
