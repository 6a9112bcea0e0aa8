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

/** Reports as files: asked for, looked at, fetched. */
@Path("/v1/exports")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {
    private final ExportDesk desk;
    private final HandingOut lines;

    /** For the runtime only. */
    protected ExportsResource() {
        this(null, null);
    }

    @Inject
    ExportsResource(ExportDesk desk, HandingOut lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @POST
    @Needs(Scope.EXPORTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a report made",
            description = "Answered 201 at once, with its address in Location; look there until state is DONE. Which"
                    + " reports there are, their columns and filters, is in docs/reports.md.")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.make(name, body);
    }

    @GET
    @Needs(Scope.EXPORTS_READ)
    @Operation(summary = "List exports", description = "Newest first, a page at a time.")
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return Response.ok(desk.page(cursor, limit)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.EXPORTS_READ)
    @Operation(summary = "Look at an export", description = "How far it is, and what its file came to.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(ExportBody.of(desk.find(id))).build();
    }

    @GET
    @Path("/{id}/file")
    @Needs(Scope.EXPORTS_READ)
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Fetch the file of an export",
            description = "Its SHA-256 is in Repr-Digest (RFC 9530). 409 while it is not there, 410 when its time"
                    + " is over.")
    public void file(@PathParam("id") String id, @Suspended AsyncResponse later) {
        lines.send(desk.file(id), later);
    }
}
