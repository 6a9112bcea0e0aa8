package vietqr.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;
import vietqr.merchant.Merchants;

import java.time.Duration;
import java.util.Optional;

/**
 * Whose a Bearer token is. What was found is taken for true for a second, so a busy client does not have its token checked
 * and its register looked up for each request; the price is that a revocation takes up to a second to be felt. Tokens that
 * open nothing are not remembered.
 */
@ApplicationScoped
class KnownTokens {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<String, Caller.Identity> remembered = Caffeine.newBuilder()
            .expireAfterWrite(TRUSTED_FOR)
            .maximumSize(MOST_REMEMBERED)
            .build();
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
        return Optional.ofNullable(remembered.get(token, this::check));
    }

    private Caller.Identity check(String token) {
        return tokens.read(token).flatMap(clients::bearing).map(this::identity).orElse(null);
    }

    Caller.Identity identity(ApiClient client) {
        return new Caller.Identity(client, merchants.idOfClient(client.id()));
    }
}
