package vietqr.api.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import vietqr.api.problem.StatusBody;
import vietqr.identity.ApiClient;

/** Limits each partner's client, wherever it calls from, so that one partner's loop is not every partner's trouble. */
@Provider
@Secured(ApiClient.Kind.PARTNER)
@Priority(Priorities.AUTHENTICATION + 100)
public class ClientLimit implements ContainerRequestFilter {
    private final Allowances allowances;
    private final Caller caller;

    /** For the runtime only. */
    protected ClientLimit() {
        this(null, null);
    }

    @Inject
    public ClientLimit(Allowances allowances, Caller caller) {
        this.allowances = allowances;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Standing standing = allowances.take(caller.client());
        Allowances.remember(request, standing);
        if (!standing.granted()) request.abortWith(StatusBody.failed(Response.Status.TOO_MANY_REQUESTS));
    }
}
