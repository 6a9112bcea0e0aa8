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

    /**
     * The merchants whose systems listen, by a certificate, to money on an account: of these, and of the shops that receive on it. In one
     * look: it is asked for each bank message.
     *
     * @param oneOrTwo those the account's money reaches
     */
    @SuppressWarnings("unchecked")
    public List<Long> listening(List<Long> oneOrTwo, long accountId) {
        List<Number> found = em.createNativeQuery(
                        "select merchant_id from merchant_certificate where merchant_id in (?, ?)"
                                + " union select c.merchant_id from merchant_certificate c, shop s"
                                + " where c.merchant_id = s.merchant_id and s.account_id = ? limit "
                                + (MOST_ON_AN_ACCOUNT + 2))
                .setParameter(1, oneOrTwo.get(0))
                .setParameter(2, oneOrTwo.get(oneOrTwo.size() - 1))
                .setParameter(3, accountId)
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }
}
