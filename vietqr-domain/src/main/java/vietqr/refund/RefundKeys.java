package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.time.Instant;
import java.util.Optional;

/** The {@code secretKey} of each (partner, account), without which there is no right to refund (wire reference, section 6). */
@ApplicationScoped
@Transactional
public class RefundKeys {
    private final EntityManager em;
    private final Vault vault;
    private final Now now;

    /** For the container's proxy only. */
    protected RefundKeys() {
        this(null, null, null);
    }

    @Inject
    public RefundKeys(EntityManager em, Vault vault, Now now) {
        this.em = em;
        this.vault = vault;
        this.now = now;
    }

    /** Grants the right, or replaces the secret of one who has it. */
    public void issue(long clientId, long accountId, String secret) {
        String sealed = vault.seal(secret);
        find(clientId, accountId)
                .ifPresentOrElse(
                        key -> key.renew(sealed, now.get()),
                        () -> em.persist(new RefundKey(clientId, accountId, sealed, now.get())));
    }

    /**
     * Grants the right, or replaces the secret of one who has it, by a random one.
     *
     * @return the secret in the clear, to be shown once to whoever asked for it
     */
    public String renew(long clientId, long accountId) {
        String secret = DrawnSecret.draw();
        issue(clientId, accountId, secret);
        return secret;
    }

    /** Since when the present secret holds; empty without the right. */
    public Optional<Instant> since(long clientId, long accountId) {
        return find(clientId, accountId).map(RefundKey::createdAt);
    }

    /** The secret in the clear; empty without the right. Never log it, never store it. */
    public Optional<String> secretOf(long clientId, long accountId) {
        return find(clientId, accountId).map(RefundKey::secretSealed).map(vault::open);
    }

    private Optional<RefundKey> find(long clientId, long accountId) {
        return em.createQuery(
                        "select k from RefundKey k where k.clientId = :client and k.accountId = :account",
                        RefundKey.class)
                .setParameter("client", clientId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }
}
