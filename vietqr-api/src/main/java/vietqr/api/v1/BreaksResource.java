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
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Breaks;

import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Differences between what banks list, what they told us and what was asked for, and what is wanted done about them. */
@Path("/v1/breaks")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
public class BreaksResource {
    private final ReconciliationDesk desk;
    private final SettlingDesk settling;

    /** For the runtime only. */
    protected BreaksResource() {
        this(null, null);
    }

    @Inject
    BreaksResource(ReconciliationDesk desk, SettlingDesk settling) {
        this.desk = desk;
        this.settling = settling;
    }

    @GET
    @Needs(Scope.BREAKS_READ)
    @Operation(
            summary = "List breaks",
            description =
                    "Newest first, a page at a time; with run, those that stood on its days when it had ended, and"
                            + " those it healed.")
    public Response list(
            @QueryParam("run") String run,
            @QueryParam("account") String account,
            @QueryParam("reason") String reason,
            @QueryParam("state") String state,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Set<BreakReason> reasons =
                Asked.word("reason", reason, BreakReason.class).stream().collect(Collectors.toSet());
        Set<BreakState> states =
                Asked.word("state", state, BreakState.class).stream().collect(Collectors.toSet());
        Breaks.Wanted wanted = new Breaks.Wanted(
                Asked.number("run", run),
                OptionalLong.empty(),
                reasons,
                states,
                OptionalLong.empty(),
                Asked.dayIf("from", from),
                Asked.dayIf("to", to));
        return Response.ok(desk.breaks(wanted, account, cursor, limit)).build();
    }

    @GET
    @Path("/{id}")
    @Needs(Scope.BREAKS_READ)
    @Operation(summary = "Look at a break", description = "What differs, why, and where it stands.")
    public Response get(@PathParam("id") String id) {
        return Response.ok(desk.find(id)).build();
    }

    @POST
    @Path("/{id}/resolutions")
    @Needs(Scope.BREAKS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Settle a break",
            description =
                    "kind is MATCH, FORCE_MATCH, WRITE_OFF, RECEIVED, ACCEPT or REVERSE. Answered 201 with state DONE, or"
                            + " WAITING while a second person has to agree.")
    public Response ask(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String name, byte[] body) {
        return settling.ask(name, id, body);
    }

    @GET
    @Path("/{id}/resolutions")
    @Needs(Scope.BREAKS_READ)
    @Operation(summary = "List what was done about a break", description = "Oldest first.")
    public Response list(@PathParam("id") String id) {
        return Response.ok(new Listing(settling.of(id), null)).build();
    }
}
