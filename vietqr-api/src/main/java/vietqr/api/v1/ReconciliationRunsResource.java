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

/** Statements held against movements: asked for, looked at. */
@Path("/v1/reconciliation-runs")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationRunsResource {
    private final ReconciliationDesk desk;

    /** For the runtime only. */
    protected ReconciliationRunsResource() {
        this(null);
    }

    @Inject
    ReconciliationRunsResource(ReconciliationDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Scope.RECONCILIATION_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reconcile an account",
            description =
                    "Compares everything of these banking days anew; what people have matched stays. Answered 201 at"
                            + " once, with its address in Location; look there until state is DONE (docs/reconciliation.md).")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.ask(name, body);
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.RECONCILIATION_READ)
    @Operation(summary = "Look at a reconciliation run", description = "Where it stands, and what it has counted.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.run(id)).build();
    }
}
