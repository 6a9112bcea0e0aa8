package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.identity.ApiClient;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;

/** Makes codes (wire reference, section 2). */
@Path("/api")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class QrResource {
    private final CodeDoor door;
    private final Caller caller;

    /** For the runtime only. */
    protected QrResource() {
        this(null, null);
    }

    @Inject
    QrResource(CodeDoor door, Caller caller) {
        this.door = door;
        this.caller = caller;
    }

    @POST
    @Path("/qr/generate-customer")
    @Operation(
            summary = "Generate a QR code",
            description =
                    "qrType 0: dynamic, the request is stored and its payment recognised and told on. 1: static, one"
                            + " for each terminal. 3: semi-dynamic, one for each terminal and service.")
    public Response generate(byte[] body) {
        return generate(body, false);
    }

    @POST
    @Path("/mms/qr/generate-customer")
    @Operation(
            summary = "Generate a merchant QR code, flow 2",
            description =
                    "For accounts at MB: the content stays as it is, up to 19 characters, and may be empty; orderId up"
                            + " to 13. The bank tells of the payment by terminal and order.")
    public Response generateMerchantQr(byte[] body) {
        return generate(body, true);
    }

    private Response generate(byte[] body, boolean merchantQr) {
        if (caller.merchantId().isEmpty()) return StatusBody.refused(ErrorCode.E76);
        return door.generate(caller.merchantId().getAsLong(), Fields.parse(body).flatMap(QrRequest::of), merchantQr);
    }
}
