package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.image.MarkImage;
import vietqr.image.Marks;
import vietqr.kernel.ErrorCode;

import java.util.Optional;

/** The logo behind an {@code imgId} (wire reference, section 2.2), or the bank's name where the operator has none. */
@Path("/api/images/{id}")
public class BankImageResource {
    private final BankDirectory banks;
    private final Marks marks;

    /** For the runtime only. */
    protected BankImageResource() {
        this(null, null);
    }

    @Inject
    public BankImageResource(BankDirectory banks, Marks marks) {
        this.banks = banks;
        this.marks = marks;
    }

    @GET
    @Operation(summary = "Picture of a bank", description = "PNG, by the imgId of an answer.")
    public Response picture(@PathParam("id") String id, @Context Request request) {
        Optional<Bank> bank = banks.findByImageId(id);
        if (bank.isEmpty()) return StatusBody.refused(ErrorCode.E46, "no picture has this id");
        MarkImage mark = MarkImage.of(marks.bank(bank.get().bin()), bank.get().shortName());
        return ImageAnswer.lasting(request, mark, Format.PNG);
    }
}
