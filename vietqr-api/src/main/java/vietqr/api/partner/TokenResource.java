package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;

import java.util.Optional;

/** Hands out tokens for a user name and a secret (wire reference, section 1). A body, whatever it holds, is passed over. */
@Path("/api/token_generate")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private final ApiClients clients;
    private final Tokens tokens;

    /** For the runtime only. */
    protected TokenResource() {
        this(null, null);
    }

    @Inject
    public TokenResource(ApiClients clients, Tokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    /**
     * The answer to good credentials.
     *
     * @param expires_in seconds; the wire's own spelling
     */
    public record TokenAnswer(String access_token, String token_type, long expires_in) {}

    @POST
    @Operation(summary = "Get a token", description = "Basic credentials in, a Bearer token good for 300 seconds out.")
    public Response generate(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        Optional<ApiClient> client = BasicCredentials.in(authorization)
                .flatMap(given -> clients.authenticate(given.username(), given.secret()));
        if (client.isEmpty())
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"VietQR\"")
                    .build();
        String token = tokens.issue(client.get());
        return Response.ok(new TokenAnswer(token, "Bearer", Tokens.LIFETIME.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
