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
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.dialect.MbBalanceChange;
import vietqr.identity.ApiClient;
import vietqr.intake.Heard;
import vietqr.intake.Reception;

/** MB's balance changes (wire reference, section 8.1). */
@Path("/bank/api/transaction-sync")
@Secured(value = ApiClient.Kind.BANK, refusedAs = MbBalanceChange.NAME)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class MbResource {
    private final Reception reception;
    private final Incoming incoming;
    private final Caller caller;

    /** For the runtime only. */
    protected MbResource() {
        this(null, null, null);
    }

    @Inject
    public MbResource(Reception reception, Incoming incoming, Caller caller) {
        this.reception = reception;
        this.incoming = incoming;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Balance change", description = "From MB: one credit or debit. A repeat is accepted once.")
    public Response receive(byte[] body, @Context HttpServletRequest request) {
        return reception
                .withToken(
                        caller.client().id(),
                        caller.client().username(),
                        MbBalanceChange.NAME,
                        incoming.message(request, body))
                .map(Heard::answer)
                .map(Incoming::response)
                .orElseGet(() -> incoming.forbidden(MbBalanceChange.NAME));
    }
}
