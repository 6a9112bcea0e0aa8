package vietqr.api.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import vietqr.api.problem.StatusBody;
import vietqr.identity.Network;
import vietqr.kernel.ClientAddress;

import java.util.Optional;

/**
 * Limits by address those who are not known by their credentials. Open endpoints cost one each. Guessing secrets is paid
 * by the wrong guess, so a bank or a partner that fetches a token for every call is not held up; a token that does not open
 * is counted too, afterwards, for it is cheap to refuse. Whoever is known is left to {@link ClientLimit}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class AddressLimit implements ContainerRequestFilter, ContainerResponseFilter {
    private final Allowances allowances;
    private final ClientAddress address;
    private final Caller caller;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    /** For the runtime only. */
    protected AddressLimit() {
        this(null, null, null);
    }

    @Inject
    public AddressLimit(Allowances allowances, ClientAddress address, Caller caller) {
        this.allowances = allowances;
        this.address = address;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<BasicCredentials> guess = guess(request);
        Standing standing = Standing.UNLIMITED;
        if (guess.isPresent()) standing = beforeGuess(guess.get());
        else if (!secured()) standing = allowances.addresses().take(network());
        Allowances.remember(request, standing);
        if (!standing.granted()) request.abortWith(StatusBody.failed(Response.Status.TOO_MANY_REQUESTS));
    }

    private Standing beforeGuess(BasicCredentials guess) {
        Standing here = allowances.guesses().look(network());
        return here.granted() ? allowances.look(guess.username()) : here;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (resource.getResourceClass() == null) return;
        if (Allowances.remembered(request).granted()) settle(request, response);
        Allowances.remembered(request).tell(response.getHeaders());
    }

    /** What is known only now: whether the credentials, or the token, were good. */
    private void settle(ContainerRequestContext request, ContainerResponseContext response) {
        boolean guessed = guess(request).isPresent();
        boolean refused = response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                || response.getStatus() == Response.Status.FORBIDDEN.getStatusCode();
        if (refused && guessed) {
            Allowances.remember(request, allowances.guesses().take(network()));
        } else if (refused && secured()) {
            Standing standing = allowances.addresses().take(network());
            Allowances.remember(request, standing);
            if (!standing.granted()) replace(response);
        } else if (guessed && !secured()) {
            caller.known().ifPresent(client -> Allowances.remember(request, allowances.take(client)));
        }
    }

    private static void replace(ContainerResponseContext response) {
        Response tooMany = StatusBody.failed(Response.Status.TOO_MANY_REQUESTS);
        response.setStatusInfo(tooMany.getStatusInfo());
        response.setEntity(tooMany.getEntity(), null, MediaType.APPLICATION_JSON_TYPE);
    }

    private Optional<BasicCredentials> guess(ContainerRequestContext request) {
        return BasicCredentials.in(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private boolean secured() {
        return resource.getResourceClass().isAnnotationPresent(Secured.class)
                || resource.getResourceClass().isAnnotationPresent(Keyed.class)
                || resource.getResourceClass().isAnnotationPresent(Guarded.class);
    }

    private String network() {
        return Network.of(address.of(servletRequest));
    }
}
