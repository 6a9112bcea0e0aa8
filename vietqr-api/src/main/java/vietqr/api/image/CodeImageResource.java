package vietqr.api.image;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.api.problem.StatusBody;
import vietqr.image.Marks;
import vietqr.image.QrImage;
import vietqr.image.QrOptions;
import vietqr.kernel.ErrorCode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Draws a code that the caller already has (wire reference, section 3). */
@Path("/api/qr/generate-image")
@Consumes(MediaType.WILDCARD)
public class CodeImageResource {
    /** In UTF-8; what fits a symbol with a logo. */
    private static final int MOST_BYTES = 1_000;

    private final Marks marks;

    /** For the runtime only. */
    protected CodeImageResource() {
        this(null);
    }

    @Inject
    public CodeImageResource(Marks marks) {
        this.marks = marks;
    }

    @POST
    @Operation(
            summary = "Picture of a code",
            description = "JPEG of the text in the parameter content, of the address or of a form.")
    public Response draw(@QueryParam("content") String inAddress, byte[] body) {
        String content = Optional.ofNullable(inAddress)
                .or(() -> FormBody.field(body, "content"))
                .orElse("");
        return picture(content);
    }

    private Response picture(String content) {
        if (content.isBlank() || content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            return StatusBody.refused(ErrorCode.E46, "content is the text of a code, 1 to " + MOST_BYTES + " bytes");
        QrImage image = QrImage.of(content, QrOptions.DEFAULT.withPixels(640), marks.centre());
        return Response.ok(image.jpeg(), Format.JPG.mediaType()).build();
    }
}
