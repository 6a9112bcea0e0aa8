package vietqr.api.image;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import vietqr.image.Drawing;
import vietqr.kernel.Sha256;

import java.time.Duration;
import java.util.Optional;

/** A picture with what caches need; a browser that still has it gets 304. SVG is kept from running anything. */
final class ImageAnswer {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int TAG_DIGITS = 32;

    private ImageAnswer() {}

    /** For what will look the same for ever: a bare code follows from its address alone. */
    static Response unchanging(Request request, Drawing drawing, Format format) {
        CacheControl cache = cache(A_YEAR);
        cache.getCacheExtension().put("immutable", null);
        return answer(request, drawing, format, cache);
    }

    /** For what changes when an operator changes names or logos. */
    static Response lasting(Request request, Drawing drawing, Format format) {
        return answer(request, drawing, format, cache(A_DAY));
    }

    private static CacheControl cache(Duration age) {
        CacheControl cache = new CacheControl();
        cache.setMaxAge((int) age.toSeconds());
        cache.setNoTransform(false);
        cache.getCacheExtension().put("public", null);
        return cache;
    }

    private static Response answer(Request request, Drawing drawing, Format format, CacheControl cache) {
        byte[] file = format.file(drawing);
        EntityTag tag = new EntityTag(Sha256.hex(file).substring(0, TAG_DIGITS));
        Optional<Response.ResponseBuilder> unchanged = unchanged(request, tag);
        if (unchanged.isPresent())
            return unchanged.get().tag(tag).cacheControl(cache).build();
        return Response.ok(file, format.mediaType())
                .tag(tag)
                .cacheControl(cache)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; img-src data:")
                .build();
    }

    /** Tags without quotes, which some clients send back, are none: whoever asks so gets the whole picture. */
    private static Optional<Response.ResponseBuilder> unchanged(Request request, EntityTag tag) {
        try {
            return Optional.ofNullable(request.evaluatePreconditions(tag));
        } catch (ProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
