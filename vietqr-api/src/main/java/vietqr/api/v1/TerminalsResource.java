package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** A merchant's points of sale: made, looked at, changed, and their posters. */
@Path("/v1/terminals")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class TerminalsResource {
    private final TerminalDesk desk;

    /** For the runtime only. */
    protected TerminalsResource() {
        this(null);
    }

    @Inject
    TerminalsResource(TerminalDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Scope.TERMINALS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a terminal",
            description = "At the key's own merchant, receiving on one of its linked accounts. Answered 201 with its"
                    + " address in Location and its static code; a code that is taken is a conflict.")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.make(name, body);
    }

    @GET
    @Needs(Scope.TERMINALS_READ)
    @Operation(
            summary = "List terminals",
            description = "Newest first, a page at a time, also of the merchants under the key's; without their codes.")
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return Response.ok(desk.page(cursor, limit)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.TERMINALS_READ)
    @Operation(summary = "Look at a terminal", description = "With the text of its static code.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.look(id)).build();
    }

    @PATCH
    @Path("/{id}")
    @Needs(Scope.TERMINALS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a terminal",
            description =
                    "Fields that are left out stay as they are; the code cannot be changed. With another account it"
                            + " has another static code: posters of the old one go on paying the old account.")
    public Response change(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.change(id, body)).build();
    }

    @GET
    @Path("/{id}/poster")
    @Needs(Scope.TERMINALS_READ)
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Fetch a terminal's poster",
            description = "Its static code to be printed, as a PDF: size A4, A5, or TENT, which is an A4 sheet to be"
                    + " folded. The account is written in full or masked; in the code it is in full.")
    public Response poster(
            @PathParam("id") String id,
            @QueryParam("size") String size,
            @QueryParam("language") String language,
            @QueryParam("account") String account) {
        return desk.poster(id, size, language, account);
    }
}
