package vietqr.api.problem;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks bodies, and refuses what would be read otherwise than it was meant: bodies packed by anything but gzip, and addresses
 * whose escapes are no UTF-8, for the runtime would leave them out in silence.
 */
@Provider
@PreMatching
@Priority(ReadableRequest.BEFORE_BODIES_ARE_BOUNDED)
public class ReadableRequest implements ContainerRequestFilter {
    static final int BEFORE_BODIES_ARE_BOUNDED = Priorities.HEADER_DECORATOR;

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!readable(servletRequest.getQueryString()))
            request.abortWith(StatusBody.failed(Response.Status.BAD_REQUEST));
        else unpack(request);
    }

    /** A server that unpacks by itself has taken the header away. */
    private static void unpack(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) return;
        if (!encoding.strip().equalsIgnoreCase("gzip") || BodyLimit.isFile(request)) {
            request.abortWith(StatusBody.failed(Response.Status.UNSUPPORTED_MEDIA_TYPE));
            return;
        }
        try {
            request.setEntityStream(new GZIPInputStream(request.getEntityStream()));
            request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
        } catch (IOException notPacked) {
            request.abortWith(StatusBody.failed(Response.Status.BAD_REQUEST));
        }
    }

    /** @param query as sent, or null */
    static boolean readable(String query) {
        if (query == null) return true;
        if (BROKEN_ESCAPE.matcher(query).find()) return false;
        byte[] bytes = URLDecoder.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException noUtf8) {
            return false;
        }
    }
}
