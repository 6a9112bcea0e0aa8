package vietqr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machines that may call us, and whether a secret is theirs. */
@ApplicationScoped
@Transactional
public class ApiClients {
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private static final int MOST_FORMER = 4;

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
        List<String> good = client.map(this::secretsOf).orElse(List.of("no such client"));
        boolean same = good.stream()
                .map(expected -> ConstantTime.equal(expected, secret))
                .reduce(false, Boolean::logicalOr);
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

    /**
     * A new secret, good at once. Tokens are not touched: {@link #revokeTokens} ends those.
     *
     * @param overlap for how long the one before stays good as well, at most {@link #LONGEST_OVERLAP}; older ones stay
     *     good until their own end, the newest four. Zero ends all that were good
     * @return the secret, which nobody can be shown again
     */
    public String renew(long clientId, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0)
            throw new IllegalArgumentException("an overlap of " + overlap);
        String secret = DrawnSecret.draw();
        ApiClient client = em.find(ApiClient.class, clientId, LockModeType.PESSIMISTIC_WRITE);
        forget(formers(clientId, MOST_FORMER * 2), overlap.isZero() ? 0 : MOST_FORMER - 1);
        if (!overlap.isZero()) em.persist(new FormerSecret(client, now.get().plus(overlap)));
        client.renew(vault.seal(secret));
        return secret;
    }

    private void forget(List<FormerSecret> formers, int butTheNewest) {
        Instant moment = now.get();
        for (int nth = 0; nth < formers.size(); nth++)
            if (nth >= butTheNewest || !formers.get(nth).goodUntil().isAfter(moment)) em.remove(formers.get(nth));
    }

    /** Until when one of the secrets before the present one is good as well; empty if none is. */
    public Optional<Instant> overlapEnd(long clientId) {
        return good(clientId).map(FormerSecret::goodUntil).max(Comparator.naturalOrder());
    }

    /** The client's own secrets in the clear, the newest first, for checksums computed over them. Never log, never store them. */
    public List<String> secretsOf(ApiClient client) {
        return Stream.concat(Stream.of(client.secretSealed()), good(client.id()).map(FormerSecret::sealed))
                .map(vault::open)
                .toList();
    }

    private Stream<FormerSecret> good(long clientId) {
        Instant moment = now.get();
        return formers(clientId, MOST_FORMER).stream()
                .filter(former -> former.goodUntil().isAfter(moment));
    }

    /** Newest first. */
    private List<FormerSecret> formers(long clientId, int most) {
        return em.createQuery(
                        "select f from FormerSecret f where f.clientId = :client order by f.id desc",
                        FormerSecret.class)
                .setParameter("client", clientId)
                .setMaxResults(most)
                .getResultList();
    }
}
