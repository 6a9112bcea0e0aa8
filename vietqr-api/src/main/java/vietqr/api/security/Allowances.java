package vietqr.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import vietqr.apikey.ApiKey;
import vietqr.identity.ApiClient;
import vietqr.settings.RateLimits;
import vietqr.settings.Settings;

/** What each caller may still ask of this node. */
@ApplicationScoped
class Allowances {
    private static final String STANDING = Standing.class.getName();

    private final Allowance guesses;
    private final Allowance clients;
    private final Allowance addresses;

    /** For the container's proxy only. */
    protected Allowances() {
        this(new RateLimits(0, 0, 0));
    }

    @Inject
    Allowances(Settings settings) {
        this(settings.rateLimits());
    }

    private Allowances(RateLimits limits) {
        this.guesses = new Allowance(limits.guesses());
        this.clients = new Allowance(limits.client());
        this.addresses = new Allowance(limits.address());
    }

    /** For wrong credentials, by network. */
    Allowance guesses() {
        return guesses;
    }

    /** For requests without credentials or with a token that does not open, by network. */
    Allowance addresses() {
        return addresses;
    }

    /** A request by a client, who was known by its credentials. Banks may send what they have to tell. */
    Standing take(ApiClient client) {
        return client.kind() == ApiClient.Kind.PARTNER ? clients.take(client.username()) : Standing.UNLIMITED;
    }

    /** A request with an API key. No user name holds a colon. */
    Standing take(ApiKey key) {
        return clients.take("key:" + key.id());
    }

    /** Whether the client who claims this name has one left. A claim costs nothing, so nobody can spend for another. */
    Standing look(String username) {
        return clients.look(username);
    }

    static void remember(ContainerRequestContext request, Standing standing) {
        request.setProperty(STANDING, standing);
    }

    static Standing remembered(ContainerRequestContext request) {
        return request.getProperty(STANDING) instanceof Standing standing ? standing : Standing.UNLIMITED;
    }
}
