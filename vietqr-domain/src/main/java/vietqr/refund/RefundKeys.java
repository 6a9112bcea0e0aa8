package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

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
