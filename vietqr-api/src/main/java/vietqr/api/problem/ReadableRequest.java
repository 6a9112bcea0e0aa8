package vietqr.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Refuses what would be read otherwise than it was meant: bodies packed in a way that the server does not unpack (gzip it
 * does, and takes the header away), and addresses whose escapes are no UTF-8, for the runtime would leave them out in silence.
 */
@Provider
@PreMatching
public class ReadableRequest implements ContainerRequestFilter {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"))
            request.abortWith(StatusBody.failed(Response.Status.UNSUPPORTED_MEDIA_TYPE));
        else if (!readable(servletRequest.getQueryString()))
            request.abortWith(StatusBody.failed(Response.Status.BAD_REQUEST));
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
