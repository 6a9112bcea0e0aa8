package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.util.Optional;

/** The machines that may call us, and whether a secret is theirs. */
@ApplicationScoped
@Transactional
public class ApiClients {
    private final EntityManager em;
    private final Vault vault;
    private final Now now;

    /** For the container's proxy only. */
    protected ApiClients() {
        this(null, null, null);
    }

    @Inject
    public ApiClients(EntityManager em, Vault vault, Now now) {
        this.em = em;
        this.vault = vault;
        this.now = now;
    }

    /** The enabled client whose user name and secret these are. */
    public Optional<ApiClient> authenticate(String username, String secret) {
        Optional<ApiClient> client = byUsername(username);
        String expected = client.map(this::secretOf).orElse("no such client");
        boolean same = ConstantTime.equal(expected, secret);
        return client.filter(found -> same && found.enabled());
    }

    /** The enabled client a token names, unless its tokens were revoked since. */
    public Optional<ApiClient> bearing(Bearer bearer) {
        return byUsername(bearer.username())
                .filter(client -> client.enabled() && client.tokenGeneration() == bearer.generation());
    }

    /** All tokens of the client issued until now are good for nothing, those without an expiry too. */
    public void revokeTokens(long clientId) {
        em.find(ApiClient.class, clientId, LockModeType.PESSIMISTIC_WRITE).revokeTokens();
    }

    public Optional<ApiClient> find(long clientId) {
        return Optional.ofNullable(em.find(ApiClient.class, clientId));
    }

    public Optional<ApiClient> byUsername(String username) {
        return em.createQuery("select c from ApiClient c where c.username = :username", ApiClient.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    public ApiClient add(String username, ApiClient.Kind kind, String secret) {
        ApiClient client = new ApiClient(username, kind, vault.seal(secret), now.get());
        em.persist(client);
        return client;
    }

    /** The client's own secret in the clear, for checksums computed over it. Never log it, never store it. */
    public String secretOf(ApiClient client) {
        return vault.open(client.secretSealed());
    }
}
