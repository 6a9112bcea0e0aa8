package vietqr.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.merchant.Sight;

import java.util.List;

/** The accounts on which somebody may have money come. */
@ApplicationScoped
@Transactional
public class PlayableAccounts {
    private static final int MOST = 200;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected PlayableAccounts() {
        this(null);
    }

    @Inject
    PlayableAccounts(EntityManager em) {
        this.em = em;
    }

    /** The linked ones, the oldest first, at most two hundred. */
    public List<BankAccount> of(Sight sight) {
        if (sight.blind()) return List.of();
        TypedQuery<BankAccount> query = em.createQuery(
                "select a from BankAccount a where a.state = :linked"
                        + (sight.everything() ? "" : " and a.merchantId in :merchants") + " order by a.id",
                BankAccount.class);
        query.setParameter("linked", BankAccount.State.LINKED);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(MOST).getResultList();
    }
}
