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

/** Sends money back; the checksum is made with the key issued for (partner, account) (wire reference, section 6). */
@Path("/api/transaction/refund")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class RefundResource {
    static final String EXAMPLE = """
            {"bankAccount":"0123456789","referenceNumber":"FT24001000000001","amount":"50000","content":"HOAN TIEN",
             "multiTimes":true,"checkSum":"..."}""";
    static final String ACCEPTED = """
            {"status":"SUCCESS","message":"FT24001ABCDEFGHI"}""";
    static final String REFUSED = """
            {"status":"FAILED","message":"E45"}""";
    static final String ANSWERS =
            "The message is the bank's reference of the refund, or ours (VRF and 13 characters) while"
                    + " a second person must agree.";
    static final String REFUSALS =
            "E46 body, E104 no merchant, E77 account, E42 no right to refund, E44 payment unknown,"
                    + " E164 terminals, E158 another refund in progress, E157 already refunded without multiTimes, E45 amount,"
                    + " E43 failed, E216 receiving account, E217 receiving bank, E218 not on record, E215 outcome not known yet.";

    private final RefundDoor door;

    /** For the runtime only. */
    protected RefundResource() {
        this(null);
    }

    @Inject
    RefundResource(RefundDoor door) {
        this.door = door;
    }

    @POST
    @Operation(
            summary = "Refund a payment",
            description =
                    "All of it or a part. checkSum is MD5(secretKey + referenceNumber + amount + bankAccount); a wrong"
                            + " one is E39. The first refund of a payment decides by multiTimes whether others may follow. With"
                            + " an Idempotency-Key header, the same request again is answered alike and done once.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject(value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = ANSWERS,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject(value = ACCEPTED)))
    @APIResponse(
            responseCode = "400",
            description = REFUSALS,
            content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject(value = REFUSED)))
    public Response refund(byte[] body, @HeaderParam("Idempotency-Key") String repeatKey) {
        return door.refund(body, repeatKey, RefundResource::sum, ErrorCode.E39);
    }

    static String[] sum(RefundFields given, String secretKey, String username) {
        return new String[] {secretKey, given.referenceNumber(), given.amountText(), given.bankAccount()};
    }
}
