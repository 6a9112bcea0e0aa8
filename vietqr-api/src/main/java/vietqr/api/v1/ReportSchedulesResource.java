package vietqr.api.v1;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Reports that come by e-mail again and again. */
@Path("/v1/report-schedules")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class ReportSchedulesResource {
    private final ReportScheduleDesk desk;

    /** For the runtime only. */
    protected ReportSchedulesResource() {
        this(null);
    }

    @Inject
    ReportSchedulesResource(ReportScheduleDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Scope.EXPORTS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a report come by e-mail",
            description =
                    "Every day over the day before, on Mondays over the week before, or on the first over the month"
                            + " before, at an hour of Vietnam. It comes for as long as the key is good for exports.")
    public Response create(@HeaderParam("Idempotency-Key") String name, byte[] body) {
        return desk.make(name, body);
    }

    @GET
    @Needs(Scope.EXPORTS_READ)
    @Operation(summary = "List reports that come by e-mail", description = "Newest first, those of people too.")
    public Response list() {
        return Response.ok(new Listing(desk.all(), null)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.EXPORTS_READ)
    @Operation(summary = "Look at a report that comes by e-mail", description = "When it comes next, and to whom.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.find(id)).build();
    }

    @DELETE
    @Path("/{id}")
    @Needs(Scope.EXPORTS_WRITE)
    @Operation(summary = "Have a report come no more", description = "For good.")
    public Response remove(@PathParam("id") String id) {
        desk.remove(id);
        return Response.noContent().build();
    }
}
