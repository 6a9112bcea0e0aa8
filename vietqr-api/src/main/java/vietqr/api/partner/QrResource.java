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
import vietqr.kernel.Vnd;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.IssueResult.Issued;
import vietqr.payment.Issuing;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Standing;
import vietqr.payment.StandingCommand;
import vietqr.settings.Settings;

import java.util.Optional;

/** Makes codes (wire reference, section 2). */
@Path("/api")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class QrResource {
    private final Issuing issuing;
    private final Standing standing;
    private final Caller caller;
    private final Settings settings;

    /** For the runtime only. */
    protected QrResource() {
        this(null, null, null, null);
    }

    @Inject
    public QrResource(Issuing issuing, Standing standing, Caller caller, Settings settings) {
        this.issuing = issuing;
        this.standing = standing;
        this.caller = caller;
        this.settings = settings;
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
        long merchantId = caller.merchantId().getAsLong();
        Optional<QrRequest> asked = Fields.parse(body).flatMap(QrRequest::of);
        if (asked.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        if (!asked.get().echo().keepable()) return StatusBody.refused(ErrorCode.E34);
        return asked.get().kind() == PaymentKind.DYNAMIC
                ? dynamic(asked.get().dynamic(merchantId, merchantQr))
                : standing(asked.get().standing(merchantId, merchantQr));
    }

    private Response dynamic(Optional<IssueCommand> command) {
        if (command.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        IssueResult result = issuing.issue(command.get());
        if (result instanceof IssueResult.Rejected rejected) return StatusBody.refused(rejected.code());
        Issued issued = (Issued) result;
        String refId = issued.request().map(PaymentRequest::transactionRefId).orElse(null);
        return Response.ok(QrAnswer.of(
                        command.get().payee(),
                        command.get().amount(),
                        command.get().echo(),
                        issued,
                        refId,
                        settings.publicUrl()))
                .build();
    }

    private Response standing(Optional<StandingCommand> command) {
        if (command.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        IssueResult result = standing.issue(command.get());
        if (result instanceof IssueResult.Rejected rejected) return StatusBody.refused(rejected.code());
        Vnd amount = command.get().kind() == PaymentKind.STATIC
                ? Vnd.ZERO
                : command.get().amount();
        return Response.ok(QrAnswer.of(
                        command.get().payee(), amount, command.get().echo(), (Issued) result, "", settings.publicUrl()))
                .build();
    }
}
