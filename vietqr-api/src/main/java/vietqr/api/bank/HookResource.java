package vietqr.api.bank;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Guarded;
import vietqr.intake.Heard;
import vietqr.intake.Reception;

/** One address for each bank connection that has a secret of its own: aggregators, and banks without a fixed address. */
@Path("/hooks/{reference}")
@Guarded
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class HookResource {
    private final Reception reception;
    private final Incoming incoming;

    /** For the runtime only. */
    protected HookResource() {
        this(null, null);
    }

    @Inject
    public HookResource(Reception reception, Incoming incoming) {
        this.reception = reception;
        this.incoming = incoming;
    }

    @POST
    @Operation(
            summary = "Webhook of a bank connection",
            description =
                    "In the connection's own format; proved by its signature or secret word. A repeat is accepted once.")
    public Response receive(
            @PathParam("reference") String reference, byte[] body, @Context HttpServletRequest request) {
        return reception
                .atAddress(reference, incoming.message(request, body))
                .map(Heard::answer)
                .map(Incoming::response)
                .orElseGet(() -> StatusBody.failed(Response.Status.NOT_FOUND));
    }
}
