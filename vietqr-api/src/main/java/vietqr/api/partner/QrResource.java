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
    private static final int LONGEST_FLOW_2_CONTENT = 19;
    private static final int LONGEST_FLOW_2_ORDER = 13;

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
        if (caller.merchantId().isEmpty()) return StatusBody.refused(ErrorCode.E76);
        long merchantId = caller.merchantId().getAsLong();
        return Fields.parse(body)
                .flatMap(QrRequest::of)
                .map(asked -> asked.kind() == PaymentKind.DYNAMIC
                        ? dynamic(asked.dynamic(merchantId))
                        : standing(asked.standing(merchantId)))
                .orElseGet(() -> StatusBody.refused(ErrorCode.E46));
    }

    @POST
    @Path("/mms/qr/generate-customer")
    @Operation(
            summary = "Generate a QR code, flow 2",
            description = "The same with the tighter limits of flow 2: content up to 19, orderId up to 13 characters.")
    public Response generateFlow2(byte[] body) {
        boolean tooLong = Fields.parse(body)
                .filter(given -> given.text("content").length() > LONGEST_FLOW_2_CONTENT
                        || given.text("orderId").length() > LONGEST_FLOW_2_ORDER)
                .isPresent();
        return tooLong ? StatusBody.refused(ErrorCode.E34) : generate(body);
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
