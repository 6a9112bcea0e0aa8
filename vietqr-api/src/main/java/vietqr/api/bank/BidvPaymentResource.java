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
import vietqr.api.security.Guarded;
import vietqr.dialect.BidvPayment;
import vietqr.intake.Heard;
import vietqr.intake.Reception;

/** BIDV tells that a bill was paid (wire reference, section 8.3). */
@Path("/api/bidv/paybill")
@Guarded
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class BidvPaymentResource {
    private final Reception reception;
    private final BidvDoor door;

    /** For the runtime only. */
    protected BidvPaymentResource() {
        this(null, null);
    }

    @Inject
    public BidvPaymentResource(Reception reception, BidvDoor door) {
        this.reception = reception;
        this.door = door;
    }

    @POST
    @Operation(summary = "A bill was paid", description = "From BIDV: one credit. A repeat is accepted once.")
    public Response receive(byte[] body, @Context HttpServletRequest request) {
        return door.answer(request, body, (client, message) -> reception
                .withToken(client.id(), client.username(), BidvPayment.NAME, message)
                .map(Heard::answer));
    }
}
