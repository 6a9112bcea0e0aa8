package vietqr.api.bank;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.bank.BankConnections;
import vietqr.identity.ApiClient;
import vietqr.intake.BankMessage;
import vietqr.intake.Intake;
import vietqr.intake.IntakeResult;
import vietqr.kernel.ErrorCode;

import java.util.Optional;

/** MB's balance changes (wire reference, section 8.1). */
@Path("/bank/api/transaction-sync")
@Secured(ApiClient.Kind.BANK)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class MbResource {
    private final Intake intake;
    private final BankConnections connections;
    private final Caller caller;

    /** For the runtime only. */
    protected MbResource() {
        this(null, null, null);
    }

    @Inject
    public MbResource(Intake intake, BankConnections connections, Caller caller) {
        this.intake = intake;
        this.connections = connections;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Balance change", description = "From MB: one credit or debit. A repeat is accepted once.")
    public Response receive(byte[] body, @Context HttpServletRequest request) {
        Optional<String> bin = connections.binOf(caller.client().id());
        if (bin.isEmpty())
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(new StatusBody("FAILED", ErrorCode.E74.name()))
                    .build();
        IntakeResult result =
                intake.acceptMb(new BankMessage(bin.get(), caller.client().username(), request.getRemoteAddr(), body));
        if (result instanceof IntakeResult.Refused refused)
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(MbBody.refused(refused.answer()))
                    .build();
        return Response.ok(MbBody.accepted(((IntakeResult.Accepted) result).noticeReference()))
                .build();
    }
}
