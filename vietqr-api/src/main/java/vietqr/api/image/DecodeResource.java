package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.bank.BankDirectory;
import vietqr.image.CodeReader;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.qr.Payload;

import java.util.Locale;
import java.util.Optional;

/** Says what is in a code, given as text or as a picture. */
@Path("/api/qr/decode")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class DecodeResource {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final BankDirectory banks;

    /** For the runtime only. */
    protected DecodeResource() {
        this(null);
    }

    @Inject
    public DecodeResource(BankDirectory banks) {
        this.banks = banks;
    }

    @POST
    @Operation(
            summary = "What is in this code?",
            description =
                    "A JSON object with the text in qrCode, or the bytes of a PNG or JPEG picture; lang=en for English.")
    public Response decode(@QueryParam("lang") String language, byte[] body) {
        Optional<String> code = Fields.parse(body)
                .map(given -> Payload.bare(given.text("qrCode")))
                .or(() -> CodeReader.read(body))
                .filter(text -> !text.isEmpty());
        if (code.isEmpty()) return StatusBody.refused(ErrorCode.E46, "no code was found: send qrCode, or a picture");
        Locale locale = "en".equalsIgnoreCase(language) ? Locale.ENGLISH : VIETNAMESE;
        return Response.ok(DecodedCode.of(code.get(), banks, locale)).build();
    }
}
