package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What is to be done about breaks: asked for by one person's key, and agreed to by another person's. */
@Path("/v1/resolutions")
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

    @GET
    @Path("/{id}")
    @Needs(Scope.BREAKS_READ)
    @Operation(summary = "Look at what was done about a break", description = "Where it stands now.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.find(id)).build();
    }

    @POST
    @Path("/{id}/decision")
    @Needs(Scope.APPROVALS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Agree or disagree as the second person",
            description = "In the name of whoever made the key: an approver, and not the one who asked.")
    public Response decide(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.decide(id, body)).build();
    }
}
