package vietqr.api.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import vietqr.api.problem.StatusBody;
import vietqr.dialect.BankFormats;
import vietqr.dialect.FormatAnswer;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.kernel.ErrorCode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Lets through only requests whose Bearer token we signed for a client that is still enabled and of the right kind. */
@Provider
@Secured(ApiClient.Kind.PARTNER)
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final KnownTokens tokens;
    private final ApiClients clients;
    private final Caller caller;
    private final BankFormats formats;

    @Context
    private ResourceInfo resource;

    /** For the runtime only. */
    protected BearerFilter() {
        this(null, null, null, null);
    }

    @Inject
    public BearerFilter(KnownTokens tokens, ApiClients clients, Caller caller, BankFormats formats) {
        this.tokens = tokens;
        this.clients = clients;
        this.caller = caller;
        this.formats = formats;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Secured door = resource.getResourceClass().getAnnotation(Secured.class);
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        withToken(BEARER, authorization)
                .or(() -> door.basicToo() ? withBasic(authorization) : Optional.empty())
                .filter(who -> Set.of(door.value()).contains(who.client().kind()))
                .ifPresentOrElse(caller::is, () -> request.abortWith(forbidden(door.refusedAs())));
    }

    private Optional<Caller.Identity> withBasic(String authorization) {
        return withToken(BASIC, authorization).or(() -> BasicCredentials.in(authorization)
                .flatMap(given -> clients.authenticate(given.username(), given.secret()))
                .map(tokens::identity));
    }

    private Optional<Caller.Identity> withToken(String scheme, String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, scheme, 0, scheme.length()))
            return Optional.empty();
        return tokens.bearerOf(authorization.substring(scheme.length()).strip());
    }

    /** Clients of the public API take any 403 for "fetch a new token" (wire reference, section 0). */
    private Response forbidden(String format) {
        if (!format.isEmpty()) return inBanksWords(formats.get(format).forbidden());
        return Response.status(Response.Status.FORBIDDEN)
                .entity(new StatusBody("FAILED", ErrorCode.E74.name()))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response inBanksWords(FormatAnswer answer) {
        return Response.status(answer.status())
                .entity(answer.body().getBytes(StandardCharsets.UTF_8))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
