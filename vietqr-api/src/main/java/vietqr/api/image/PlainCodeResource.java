package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.bank.BankDirectory;
import vietqr.bank.TransferSlip;
import vietqr.bank.TransferSlip.Draft;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;

import java.util.Optional;

/** Makes a code for any account without asking who calls, and watches for nothing (wire reference, section 3). */
@Path("/api/qr/generate/unauthenticated")
@Consumes(MediaType.WILDCARD)
public class PlainCodeResource {
    private final BankDirectory banks;

    /** For the runtime only. */
    protected PlainCodeResource() {
        this(null);
    }

    @Inject
    public PlainCodeResource(BankDirectory banks) {
        this.banks = banks;
    }

    @POST
    @Operation(
            summary = "Generate a code without an account",
            description =
                    "bankCode, bankAccount, userBankName, amount and content; the payment will not be recognised.")
    public Response generate(byte[] body) {
        Optional<Fields> fields = Fields.parse(body);
        if (fields.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Fields given = fields.get();
        Draft draft = new Draft(
                given.text("bankCode"),
                given.text("bankAccount"),
                given.whole("amount").map(String::valueOf).orElse(given.text("amount")),
                given.text("content"),
                given.text("userBankName"));
        TransferSlip.Result result = TransferSlip.fill(draft, banks);
        if (result instanceof TransferSlip.Result.Refused refused) return StatusBody.refused(refused.code());
        return Response.ok(PlainCode.of(((TransferSlip.Result.Filled) result).slip()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
