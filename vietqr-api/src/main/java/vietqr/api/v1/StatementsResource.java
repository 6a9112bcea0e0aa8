package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.apikey.Scope;

/** Files of bank statements: brought, and looked at while and after they are read. */
@Path("/v1/statements")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {
    private final StatementDesk desk;

    /** For the runtime only. */
    protected StatementsResource() {
        this(null);
    }

    @Inject
    StatementsResource(StatementDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Scope.STATEMENTS_WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Bring a bank statement",
            description =
                    "multipart/form-data with the parts file, account (its number; may be left out if the file says it)"
                            + " and profile (docs/statements.md; may be left out). Answered 202 with its id; look there until"
                            + " state is READ or REFUSED. The same bytes again are the same statement, answered 200.")
    public void bring(@Context HttpServletRequest request, @Suspended AsyncResponse later) {
        desk.bring(request, later);
    }

    @GET
    @Needs(Scope.STATEMENTS_READ)
    @Operation(summary = "List files of bank statements", description = "Newest first, a page at a time.")
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return Response.ok(desk.page(cursor, limit)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.STATEMENTS_READ)
    @Operation(
            summary = "Look at a file of bank statements",
            description = "How far it has been read, what stands in it, and what is wrong with it.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.look(desk.find(id))).build();
    }

    @GET
    @Path("/{id}/entries")
    @Needs(Scope.STATEMENTS_READ)
    @Operation(
            summary = "List entries of a bank statement",
            description = "Those that this file was the first to show, in its order, a page at a time.")
    public Response entries(
            @PathParam("id") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return Response.ok(desk.entries(id, cursor, limit)).build();
    }

    @GET
    @Path("/{id}/problems")
    @Needs(Scope.STATEMENTS_READ)
    @Operation(
            summary = "List lines that could not be read",
            description = "By line, each with its reason, a page at a time.")
    public Response problems(
            @PathParam("id") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return Response.ok(desk.problems(id, cursor, limit)).build();
    }

    @POST
    @Path("/{id}/cancel")
    @Needs(Scope.STATEMENTS_WRITE)
    @Operation(
            summary = "Stop the reading of a bank statement",
            description = "Nothing of it is taken over. 409 if it has ended.")
    public Response cancel(@PathParam("id") String id) {
        return desk.cancel(id);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Needs(Scope.STATEMENTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set a bank statement aside",
            description =
                    "For a file that should not have been brought, with a reason. Nothing is deleted, and nothing in it"
                            + " counts any more. 409 day_closed while a closed day uses it, not_read if it is not READ, busy while the"
                            + " account is compared.")
    public Response withdraw(@PathParam("id") String id, byte[] body) {
        return Response.ok(desk.withdraw(id, body)).build();
    }
}
