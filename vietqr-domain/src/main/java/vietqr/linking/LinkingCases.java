package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The cases of all merchants, looked at by whoever has them in sight. */
@ApplicationScoped
@Transactional
public class LinkingCases {
    private static final int MOST_TO_REVIEW = 200;
    private static final int MOST_ENDING = 5000;
    private static final int MOST_ABOUT_A_NUMBER = 20;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected LinkingCases() {
        this(null, null);
    }

    @Inject
    public LinkingCases(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** Newest first, one more than asked for if there are more. */
    public List<LinkingCase> page(Sight sight, OptionalLong before, int rows) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : " and c.merchantId in :merchants";
        TypedQuery<LinkingCase> query = em.createQuery(
                        "select c from LinkingCase c where c.id < :before" + whose + " order by c.id desc",
                        LinkingCase.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(rows + 1);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.getResultList();
    }

    public Optional<LinkingCase> find(Sight sight, long caseId) {
        return Optional.ofNullable(em.find(LinkingCase.class, caseId)).filter(one -> sight.covers(one.merchantId()));
    }

    /** What waits for a person who runs the gateway, oldest first. */
    public List<LinkingCase> toReview() {
        return em.createQuery(
                        "select c from LinkingCase c where c.state = :details"
                                + " or c.state = :proof and c.reviewAskedAt is not null order by c.id",
                        LinkingCase.class)
                .setParameter("details", LinkingState.DETAILS)
                .setParameter("proof", LinkingState.PROOF)
                .setMaxResults(MOST_TO_REVIEW)
                .getResultList();
    }

    /** Of an account that was linked without anybody being asked, by whoever sets an installation up. */
    public void adopt(BankAccount account) {
        em.persist(LinkingCase.adopted(account, now.get()));
    }

    void add(LinkingCase fresh) {
        em.persist(fresh);
        em.flush();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<LinkingCase> lock(Sight sight, long caseId) {
        return Optional.ofNullable(em.find(LinkingCase.class, caseId, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> sight.covers(one.merchantId()));
    }

    boolean standing(long merchantId, String bankBin, String number) {
        return !em.createQuery("select c.id from LinkingCase c where c.openKey = :key", Long.class)
                .setParameter("key", LinkingCase.openKey(merchantId, bankBin, number))
                .getResultList()
                .isEmpty();
    }

    /** Active ones whose consent ends before then, the first to end first. */
    List<Long> consentEnding(Instant before) {
        return em.createQuery(
                        "select c.id from LinkingCase c where c.state = :active and c.consentUntil < :before"
                                + " order by c.consentUntil",
                        Long.class)
                .setParameter("active", LinkingState.ACTIVE)
                .setParameter("before", before)
                .setMaxResults(MOST_ENDING)
                .getResultList();
    }

    /** Those whose proof may be on its way. */
    List<LinkingCase> waitingFor(String bankBin, String number) {
        return em.createQuery(
                        "select c from LinkingCase c where c.bankBin = :bin and c.number = :number"
                                + " and c.state = :proof order by c.id",
                        LinkingCase.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .setParameter("proof", LinkingState.PROOF)
                .setMaxResults(MOST_ABOUT_A_NUMBER)
                .getResultList();
    }
}
