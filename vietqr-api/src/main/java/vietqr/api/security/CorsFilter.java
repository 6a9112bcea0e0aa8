package vietqr.api.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import java.util.regex.Pattern;

/**
 * All origins may call all endpoints (wire reference, section 0). No cookie ever opens one, so a foreign page gains nothing
 * by it.
 */
@Provider
@PreMatching
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final String WANTED_METHOD = "Access-Control-Request-Method";
    private static final String WANTED_HEADERS = "Access-Control-Request-Headers";
    private static final String ALWAYS_ALLOWED = "Authorization, Content-Type, Idempotency-Key";

    /** Names of headers with commas between them (RFC 9110, section 5.6.2). */
    private static final Pattern NAMES = Pattern.compile("[\\w!#$%&'*+.^`|~, -]{1,1000}");

    private static final String SHOWN = "Location, Idempotent-Replayed, Retry-After, RateLimit-Limit,"
            + " RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, WWW-Authenticate";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean preflight = request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString(ORIGIN) != null
                && request.getHeaderString(WANTED_METHOD) != null;
        if (preflight) request.abortWith(Response.noContent().build());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getHeaderString(ORIGIN) == null) return;
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", "*");
        headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE, OPTIONS");
        headers.putSingle("Access-Control-Allow-Headers", allowed(request));
        headers.add(HttpHeaders.VARY, WANTED_HEADERS);
        headers.putSingle("Access-Control-Max-Age", "3600");
        headers.putSingle("Access-Control-Expose-Headers", SHOWN);
    }

    /** Clients of other services bring headers of theirs, which do no harm here. */
    private static String allowed(ContainerRequestContext request) {
        String wanted = request.getHeaderString(WANTED_HEADERS);
        return wanted != null && NAMES.matcher(wanted).matches() ? wanted : ALWAYS_ALLOWED;
    }
}
