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
import vietqr.dialect.GenericFeed;
import vietqr.identity.ApiClient;
import vietqr.intake.Heard;
import vietqr.intake.Reception;

/** Lists of movements from banks without a form of their own (wire reference, section 8.4; ours asks for a token). */
@Path("/api/transaction/rpa-sync")
@Secured(value = ApiClient.Kind.BANK, refusedAs = GenericFeed.NAME)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class FeedResource {
    private final Reception reception;
    private final Incoming incoming;
    private final Caller caller;

    /** For the runtime only. */
    protected FeedResource() {
        this(null, null, null);
    }

    @Inject
    public FeedResource(Reception reception, Incoming incoming, Caller caller) {
        this.reception = reception;
        this.incoming = incoming;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "List of movements",
            description =
                    "One account, 1 to 1,000 movements. Those that are complete are taken; if others are not, the answer is HTTP 400 with E53. A repeat is accepted once.")
    public Response receive(byte[] body, @Context HttpServletRequest request) {
        return reception
                .withToken(
                        caller.client().id(),
                        caller.client().username(),
                        GenericFeed.NAME,
                        incoming.message(request, body))
                .map(Heard::answer)
                .map(Incoming::response)
                .orElseGet(() -> incoming.forbidden(GenericFeed.NAME));
    }
}
