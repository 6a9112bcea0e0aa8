package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;
import vietqr.settings.Settings;
import vietqr.vault.Vault;

import java.net.URI;
import java.util.List;

/** The addresses at which merchants want to be told. */
@ApplicationScoped
@Transactional
public class Endpoints {
    private static final int MOST_OF_ONE_MERCHANT = 50;

    private final EntityManager em;
    private final Vault vault;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Endpoints() {
        this(null, null, null, null);
    }

    @Inject
    public Endpoints(EntityManager em, Vault vault, Settings settings, Now now) {
        this.em = em;
        this.vault = vault;
        this.settings = settings;
        this.now = now;
    }

    /**
     * Registers an endpoint declared as host and path suffix ("v1", wire reference, section 7).
     *
     * @param base everything before {@code /api/token_generate} and {@code /bank/api/transaction-sync}
     * @param username with which we fetch a token from the merchant before each call
     * @throws IllegalArgumentException unless it is an absolute http(s) address; production takes https only
     */
    public Endpoint add(long merchantId, URI base, String username, String password) {
        boolean secure = "https".equals(base.getScheme());
        boolean plain = "http".equals(base.getScheme()) && !settings.production();
        if (!(secure || plain) || base.getHost() == null || base.getUserInfo() != null)
            throw new IllegalArgumentException("a callback address must be https://host/path");
        String prefix = base.toString().replaceAll("/+$", "");
        Endpoint endpoint = new Endpoint(
                merchantId,
                URI.create(prefix + "/api/token_generate"),
                URI.create(prefix + "/bank/api/transaction-sync"),
                username,
                vault.seal(password),
                now.get());
        em.persist(endpoint);
        return endpoint;
    }

    /** Whether the merchant has declared at least one connection. */
    public boolean declaredBy(long merchantId) {
        return !enabledOf(merchantId).isEmpty();
    }

    List<Endpoint> enabledOf(long merchantId) {
        return em.createQuery(
                        "select e from Endpoint e where e.merchantId = :merchant and e.enabled = true order by e.id",
                        Endpoint.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_OF_ONE_MERCHANT)
                .getResultList();
    }
}
