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
import vietqr.dialect.MbMerchantQr;
import vietqr.intake.Reception;

/** MB's merchant QR postings (wire reference, section 8.2). They carry no token; the checksum says who speaks. */
@Path("/api/transaction-mms")
@Guarded
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class MmsResource {
    private final Reception reception;
    private final Incoming incoming;

    /** For the runtime only. */
    protected MmsResource() {
        this(null, null);
    }

    @Inject
    public MmsResource(Reception reception, Incoming incoming) {
        this.reception = reception;
        this.incoming = incoming;
    }

    @POST
    @Operation(
            summary = "Merchant QR posting",
            description =
                    "From MB: one credit by terminal and order. resCode 00, or HTTP 400 with 02, 07, 12, 20 or 99.")
    public Response receive(byte[] body, @Context HttpServletRequest request) {
        return Incoming.response(reception
                .bySecret(MbMerchantQr.NAME, incoming.message(request, body))
                .answer());
    }
}
