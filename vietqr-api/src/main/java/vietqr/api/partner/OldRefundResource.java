package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.security.Secured;
import vietqr.identity.ApiClient;
import vietqr.kernel.ErrorCode;

/** The older path of the same, whose checksum is made with the user name (wire reference, section 6). */
@Path("/api/transactions/refund")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class OldRefundResource {
    private final RefundDoor door;

    /** For the runtime only. */
    protected OldRefundResource() {
        this(null);
    }

    @Inject
    OldRefundResource(RefundDoor door) {
        this.door = door;
    }

    @POST
    @Operation(
            summary = "Refund a payment (older path)",
            description =
                    "As /api/transaction/refund, but checkSum is MD5(bankAccount + referenceNumber + username), and a"
                            + " wrong one is E41.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(value = RefundResource.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = RefundResource.ANSWERS,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(value = RefundResource.ACCEPTED)))
    @APIResponse(
            responseCode = "400",
            description = RefundResource.REFUSALS,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(value = RefundResource.REFUSED)))
    public Response refund(byte[] body, @HeaderParam("Idempotency-Key") String repeatKey) {
        return door.refund(body, repeatKey, OldRefundResource::sum, ErrorCode.E41);
    }

    static String[] sum(RefundFields given, String secretKey, String username) {
        return new String[] {given.bankAccount(), given.referenceNumber(), username};
    }
}
