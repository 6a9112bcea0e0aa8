package vietqr.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Optional;

/** Which shops receive on which accounts: whoever tells of money asks here. */
@ApplicationScoped
@Transactional
public class LinkedShops {
    private static final int MOST_ON_AN_ACCOUNT = 20;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected LinkedShops() {
        this(null);
    }

    @Inject
    public LinkedShops(EntityManager em) {
        this.em = em;
    }

    /** The shop that this merchant is, if it is one. */
    public Optional<Shop> find(long merchantId) {
        return Optional.ofNullable(em.find(Shop.class, merchantId));
    }

    /** The shops' merchants, oldest first, at most twenty. */
    public List<Long> on(long accountId) {
        return em.createQuery(
                        "select s.merchantId from Shop s where s.accountId = :account order by s.merchantId",
                        Long.class)
                .setParameter("account", accountId)
                .setMaxResults(MOST_ON_AN_ACCOUNT)
                .getResultList();
    }
}
