package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.bank.BankDirectory;
import vietqr.bank.TransferSlip;
import vietqr.bank.TransferSlip.Draft;
import vietqr.image.Drawing;
import vietqr.kernel.ErrorCode;

import java.util.Optional;

/** A picture of a code by its address alone, as the hosted service has it (format reference, section 11). */
@Path("/image/{link}")
public class QuickLinkResource {
    private static final String SHAPE =
            "the address ends in BANK-ACCOUNT-TEMPLATE.FORMAT, template qr_only, compact, compact2 or print, format png, jpg, svg, or txt for qr_only";

    private final BankDirectory banks;
    private final Cards cards;

    /** For the runtime only. */
    protected QuickLinkResource() {
        this(null, null);
    }

    @Inject
    public QuickLinkResource(BankDirectory banks, Cards cards) {
        this.banks = banks;
        this.cards = cards;
    }

    @GET
    @Operation(
            summary = "Picture of a transfer code",
            description =
                    "PNG, JPEG or SVG, or text for a terminal. Amount, content (addInfo) and account name are optional; lang=en for English.")
    public Response picture(
            @PathParam("link") String link,
            @QueryParam("amount") String amount,
            @QueryParam("addInfo") String content,
            @QueryParam("accountName") String holder,
            @QueryParam("lang") String language,
            @Context Request request) {
        Optional<QuickLink> parsed = QuickLink.parse(link);
        if (parsed.isEmpty()) return StatusBody.refused(ErrorCode.E46, SHAPE);
        QuickLink wanted = parsed.get();
        Draft draft = new Draft(wanted.bank(), wanted.accountNumber(), amount, content, holder);
        TransferSlip.Result result = TransferSlip.fill(draft, banks);
        if (result instanceof TransferSlip.Result.Refused refused)
            return StatusBody.refused(refused.code(), refused.words());
        TransferSlip slip = ((TransferSlip.Result.Filled) result).slip();
        Drawing drawing = cards.card(slip, wanted.design(), language);
        return cards.unchanging(wanted.design())
                ? ImageAnswer.unchanging(request, drawing, wanted.format())
                : ImageAnswer.lasting(request, drawing, wanted.format());
    }
}
