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
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.Issuing;
import vietqr.settings.Settings;

import java.util.Optional;

/** Makes codes (wire reference, section 2). */
@Path("/api/qr/generate-customer")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class QrResource {
    private static final long DYNAMIC = 0;

    private final Issuing issuing;
    private final Merchants merchants;
    private final Caller caller;
    private final Settings settings;

    /** For the runtime only. */
    protected QrResource() {
        this(null, null, null, null);
    }

    @Inject
    public QrResource(Issuing issuing, Merchants merchants, Caller caller, Settings settings) {
        this.issuing = issuing;
        this.merchants = merchants;
        this.caller = caller;
        this.settings = settings;
    }

    @POST
    @Operation(
            summary = "Generate a QR code",
            description = "Type 0 (dynamic): the request is stored, and its payment will be recognised and told on.")
    public Response generate(byte[] body) {
        Optional<Merchant> merchant = merchants.ofClient(caller.client().id());
        if (merchant.isEmpty()) return StatusBody.refused(ErrorCode.E76);
        Optional<Fields> fields = Fields.parse(body);
        Optional<IssueCommand> command =
                fields.flatMap(given -> dynamic(merchant.get().id(), given));
        if (command.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        IssueResult result = issuing.issue(command.get());
        if (result instanceof IssueResult.Rejected rejected) return StatusBody.refused(rejected.code());
        QrAnswer answer = QrAnswer.of(command.get(), (IssueResult.Issued) result, settings.publicUrl());
        return Response.ok(answer).build();
    }

    /** Empty when the fields do not make a request for a dynamic code. */
    private static Optional<IssueCommand> dynamic(long merchantId, Fields given) {
        boolean dynamic = !given.has("qrType")
                || given.whole("qrType").filter(t -> t == DYNAMIC).isPresent();
        boolean moneyIn = Direction.of(given.text("transType"))
                .filter(d -> d == Direction.C)
                .isPresent();
        boolean named = given.has("bankCode") && given.has("bankAccount") && given.has("userBankName");
        Optional<Vnd> amount = given.whole("amount").filter(dong -> dong > 0).map(Vnd::of);
        if (!dynamic || !moneyIn || !named || !given.has("content") || amount.isEmpty()) return Optional.empty();
        return echo(given)
                .map(echo -> new IssueCommand(
                        merchantId,
                        given.text("bankCode").strip(),
                        given.text("bankAccount").strip(),
                        given.text("userBankName"),
                        amount.get(),
                        given.text("content"),
                        given.flag("reconciliation", true),
                        echo));
    }

    /** What is to be given back later; empty when a text is longer than we keep. */
    private static Optional<Echo> echo(Fields given) {
        String terminalCode = given.has("terminalCode") ? given.text("terminalCode") : null;
        Echo echo = new Echo(
                given.text("orderId"),
                terminalCode,
                given.text("subTerminalCode"),
                given.text("serviceCode"),
                given.text("sign"),
                given.text("urlLink"),
                given.text("note"),
                given.array("additionalData").toString());
        return Optional.of(echo).filter(Echo::keepable);
    }
}
