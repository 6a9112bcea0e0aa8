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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vietqr.api.security.BasicCredentials;
import vietqr.api.security.Caller;
import vietqr.bank.Bank;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Hands out tokens for a user name and a secret, at each of the doors clients know (wire reference, sections 1 and 1.1). A
 * body, whatever it holds, is passed over.
 */
@Path("/api")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
@APIResponse(responseCode = "401", description = "No or wrong Basic credentials; the body is empty.")
public class TokenResource {
    private final ApiClients clients;
    private final Tokens tokens;
    private final BankConnections connections;
    private final BankDirectory banks;
    private final Caller caller;

    /** For the runtime only. */
    protected TokenResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public TokenResource(
            ApiClients clients, Tokens tokens, BankConnections connections, BankDirectory banks, Caller caller) {
        this.clients = clients;
        this.tokens = tokens;
        this.connections = connections;
        this.banks = banks;
        this.caller = caller;
    }

    @POST
    @Path("/token_generate")
    @Operation(summary = "Get a token", description = "Basic credentials in, a Bearer token good for 300 seconds out.")
    public Response generate(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(authorization, client -> true, client -> TokenAnswer.ordinary(tokens, client));
    }

    @POST
    @Path("/peripheral/token_generate")
    @Operation(summary = "Get a token, for peripherals", description = "The same as /vqr/api/token_generate.")
    public Response peripheral(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return generate(authorization);
    }

    @POST
    @Path("/peripheral/ecommerce/token_generate")
    @Operation(
            summary = "Get a token that does not expire",
            description = "For shop plug-ins. expires_in is 0; the token is good until the operator revokes it.")
    public Response ecommerce(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(
                authorization,
                client -> client.kind() == ApiClient.Kind.PARTNER,
                client -> TokenAnswer.unending(tokens, client));
    }

    @POST
    @Path("/bidv/token_generate")
    @Operation(summary = "Get a token, for the bank BIDV", description = "Only for the client that speaks for BIDV.")
    public Response bidv(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return answer(authorization, this::speaksForBidv, client -> TokenAnswer.ordinary(tokens, client));
    }

    private ApiClient known(ApiClient client) {
        caller.is(client);
        return client;
    }

    private boolean speaksForBidv(ApiClient client) {
        Optional<String> bidv = banks.find("BIDV").map(Bank::bin);
        return client.kind() == ApiClient.Kind.BANK
                && bidv.isPresent()
                && connections.binOf(client.id()).equals(bidv);
    }

    private Response answer(
            String authorization, Predicate<ApiClient> admitted, Function<ApiClient, TokenAnswer> token) {
        return BasicCredentials.in(authorization)
                .flatMap(given -> clients.authenticate(given.username(), given.secret()))
                .filter(admitted)
                .map(this::known)
                .map(client -> Response.ok(token.apply(client))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Response.status(Response.Status.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"VietQR\"")
                        .build());
    }
}
