package vietqr.api.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * All origins may call all endpoints (wire reference, section 0). No cookie ever opens one, so a foreign page gains nothing
 * by it.
 */
@Provider
@PreMatching
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String ORIGIN = "Origin";
    private static final String WANTED_METHOD = "Access-Control-Request-Method";
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
        headers.putSingle("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key");
        headers.putSingle("Access-Control-Max-Age", "3600");
        headers.putSingle("Access-Control-Expose-Headers", SHOWN);
    }
}
