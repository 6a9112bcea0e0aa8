package vietqr.api.partner;

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
import vietqr.identity.ApiClient;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.settings.Settings;
import vietqr.webhook.Endpoints;

import java.util.Optional;

/** Plays the bank in the sandbox, and answers when the merchant's system has been told once (wire reference, section 4). */
@Path("/bank/api/test/transaction-callback")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class TestCallbackResource {
    private final Settings settings;
    private final Merchants merchants;
    private final Endpoints endpoints;
    private final TrialDoor door;
    private final Caller caller;

    /** For the runtime only. */
    protected TestCallbackResource() {
        this(null, null, null, null, null);
    }

    @Inject
    TestCallbackResource(Settings settings, Merchants merchants, Endpoints endpoints, TrialDoor door, Caller caller) {
        this.settings = settings;
        this.merchants = merchants;
        this.endpoints = endpoints;
        this.door = door;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Simulate a payment", description = "Sandbox only: money comes for the content of a code.")
    public Response pay(byte[] body, @Context HttpServletRequest request) {
        if (settings.production()) return StatusBody.refused(ErrorCode.E75);
        Optional<Fields> fields = Fields.parse(body);
        if (fields.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Merchant> merchant =
                merchants.ofClient(caller.client().id()).filter(found -> endpoints.declaredBy(found.id()));
        if (merchant.isEmpty()) return StatusBody.refused(ErrorCode.E76);
        return door.pay(
                new TrialDoor.Payer(merchant.get().id(), caller.client().username(), request.getRemoteAddr()),
                fields.get());
    }
}
