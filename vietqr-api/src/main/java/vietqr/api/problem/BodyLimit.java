package vietqr.api.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads no more than a megabyte of a request, but of files; the server's own, wider limit would answer with a page in HTML.
 */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
    static final int MOST_BYTES = 1_048_576;

    /** Where files are brought; as web.xml has it. */
    private static final String FILES = "v1/statements";

    private static final int MOST_FILE_BYTES = 269_549_568;

    @Override
    public void filter(ContainerRequestContext request) {
        int most = isFile(request) ? MOST_FILE_BYTES : MOST_BYTES;
        if (announced(request) > most) {
            // The rest of the body is not waited for.
            request.abortWith(StatusBody.failed(Response.Status.REQUEST_ENTITY_TOO_LARGE));
            return;
        }
        request.setEntityStream(new BoundedBody(request.getEntityStream(), most));
    }

    /** Read past this filter, by the part. */
    static boolean isFile(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(FILES);
    }

    /** Zero for a body sent in chunks, and for a length that is no number. */
    private static long announced(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
