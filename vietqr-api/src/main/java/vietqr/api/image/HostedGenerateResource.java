package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.bank.BankDirectory;
import vietqr.bank.TransferSlip;
import vietqr.bank.TransferSlip.Draft;
import vietqr.image.Design;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;

import java.util.Optional;

/** The generate call of the hosted service, which ends there on 1 January 2027; keys in the header are not needed here. */
@Path("/v2/generate")
@Consumes(MediaType.WILDCARD)
public class HostedGenerateResource {
    private final BankDirectory banks;
    private final Cards cards;

    /** For the runtime only. */
    protected HostedGenerateResource() {
        this(null, null);
    }

    @Inject
    public HostedGenerateResource(BankDirectory banks, Cards cards) {
        this.banks = banks;
        this.cards = cards;
    }

    @POST
    @Operation(
            summary = "Make a transfer code",
            description = "acqId (BIN or code), accountNo, and optionally accountName, amount, addInfo and template.")
    public Response generate(byte[] body) {
        Optional<Fields> fields = Fields.parse(body);
        if (fields.isEmpty()) return HostedAnswer.refused(ErrorCode.E46, "the body is not a JSON object in UTF-8");
        Fields given = fields.get();
        Optional<Design> design =
                Design.find(given.has("template") ? given.text("template").strip() : "qr_only");
        if (design.isEmpty())
            return HostedAnswer.refused(ErrorCode.E46, "template is qr_only, compact, compact2 or print");
        TransferSlip.Result result = TransferSlip.fill(draft(given), banks);
        if (result instanceof TransferSlip.Result.Refused refused)
            return HostedAnswer.refused(refused.code(), refused.words());
        TransferSlip slip = ((TransferSlip.Result.Filled) result).slip();
        GeneratedCode code = GeneratedCode.of(slip, cards.card(slip, design.get(), given.text("lang")));
        return HostedAnswer.success("Gen VietQR successful!", code);
    }

    private static Draft draft(Fields given) {
        return new Draft(
                given.text("acqId"),
                given.text("accountNo"),
                given.whole("amount").map(String::valueOf).orElse(given.text("amount")),
                given.text("addInfo"),
                given.text("accountName"));
    }
}
