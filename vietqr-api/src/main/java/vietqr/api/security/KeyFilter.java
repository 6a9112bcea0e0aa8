package vietqr.api.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import vietqr.api.problem.Problem;
import vietqr.apikey.ApiKey;
import vietqr.apikey.ApiKeys;
import vietqr.audit.Doer;

import java.util.Optional;

/** Lets through only requests with a key that is good and has the scope the method needs, and limits each key. */
@Provider
@Keyed
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Allowances allowances;
    private final KeyHolder holder;

    @Context
    private ResourceInfo resource;

    /** For the runtime only. */
    protected KeyFilter() {
        this(null, null, null);
    }

    @Inject
    public KeyFilter(ApiKeys keys, Allowances allowances, KeyHolder holder) {
        this.keys = keys;
        this.allowances = allowances;
        this.holder = holder;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<ApiKey> shown =
                secretIn(request.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(keys::opening);
        if (shown.isEmpty()) {
            request.abortWith(unknown());
            return;
        }
        ApiKey key = shown.get();
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null || !key.scopes().contains(needs.value())) {
            request.abortWith(tooNarrow(needs));
            return;
        }
        Standing standing = allowances.take(key);
        Allowances.remember(request, standing);
        if (standing.granted()) {
            holder.shows(key);
            Doer.is(Doer.key(key.id(), key.name()));
        } else request.abortWith(Problem.of(Response.Status.TOO_MANY_REQUESTS));
    }

    private static Optional<String> secretIn(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return Optional.empty();
        return Optional.of(authorization.substring(BEARER.length()).strip());
    }

    private static Response unknown() {
        Response refusal = Problem.of(Response.Status.UNAUTHORIZED);
        refusal.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"vietqr\"");
        return refusal;
    }

    private static Response tooNarrow(Needs needs) {
        String scope = needs == null
                ? "a scope that no key has"
                : "the scope " + needs.value().word();
        return Problem.response(Response.Status.FORBIDDEN, "missing_scope", "The key lacks " + scope + ".");
    }
}
