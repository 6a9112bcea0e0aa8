package vietqr.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;
import vietqr.kernel.ShortMemory;
import vietqr.merchant.Merchants;

import java.util.Optional;

/**
 * Whose a Bearer token is. A busy client does not have its token checked and its register looked up for each request; the
 * price is that a revocation takes up to a second to be felt. Tokens that open nothing are not remembered.
 */
@ApplicationScoped
class KnownTokens {
    private final ShortMemory<String, Caller.Identity> remembered = new ShortMemory<>();
    private final Tokens tokens;
    private final ApiClients clients;
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected KnownTokens() {
        this(null, null, null);
    }

    @Inject
    KnownTokens(Tokens tokens, ApiClients clients, Merchants merchants) {
        this.tokens = tokens;
        this.clients = clients;
        this.merchants = merchants;
    }

    /** Who shows this token, if it is good and has not been revoked. */
    Optional<Caller.Identity> bearerOf(String token) {
        return remembered.get(token, this::check);
    }

    private Optional<Caller.Identity> check(String token) {
        return tokens.read(token).flatMap(clients::bearing).map(this::identity);
    }

    Caller.Identity identity(ApiClient client) {
        return new Caller.Identity(client, merchants.idOfClient(client.id()));
    }
}
