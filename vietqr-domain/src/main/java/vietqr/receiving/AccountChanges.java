package vietqr.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The changes of all merchants, looked at by whoever has them in sight. */
@ApplicationScoped
@Transactional
public class AccountChanges {
    /** The kind of question that {@code approval} keeps for them; its subject is the change's id. */
    public static final String APPROVAL_KIND = "RECEIVING";

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_OPEN = 5;
    private static final int MOST_DUE = 50;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected AccountChanges() {
        this(null);
    }

    @Inject
    public AccountChanges(EntityManager em) {
        this.em = em;
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<AccountChange> page(Sight sight, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        List<AccountChange> rows = seen("c.id < :before", sight)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.cut(rows, size, AccountChange::id);
    }

    /** Those that may still happen, newest first, a few at most: everybody who works there is to know of them. */
    public List<AccountChange> open(Sight sight) {
        if (sight.blind()) return List.of();
        return seen("c.openKey is not null", sight).setMaxResults(MOST_OPEN).getResultList();
    }

    public Optional<AccountChange> find(Sight sight, long changeId) {
        return Optional.ofNullable(em.find(AccountChange.class, changeId))
                .filter(change -> sight.covers(change.merchantId()));
    }

    private TypedQuery<AccountChange> seen(String where, Sight sight) {
        String whose = sight.everything() ? "" : " and c.merchantId in :merchants";
        TypedQuery<AccountChange> query = em.createQuery(
                "select c from AccountChange c where " + where + whose + " order by c.id desc", AccountChange.class);
        return sight.everything() ? query : query.setParameter("merchants", sight.merchantIds());
    }

    void add(AccountChange fresh) {
        em.persist(fresh);
        em.flush();
    }

    boolean openFor(ChangeWish wish) {
        return !em.createQuery("select c.id from AccountChange c where c.openKey = :key", Long.class)
                .setParameter("key", AccountChange.openKey(wish.merchantId(), wish.terminalId()))
                .getResultList()
                .isEmpty();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<AccountChange> lock(long changeId) {
        return Optional.ofNullable(em.find(AccountChange.class, changeId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those whose time has come. */
    List<Long> due(Instant now) {
        return em.createQuery(
                        "select c.id from AccountChange c where c.state = :cooling and c.dueAt <= :now order by c.dueAt",
                        Long.class)
                .setParameter("cooling", ChangeState.COOLING)
                .setParameter("now", now)
                .setMaxResults(MOST_DUE)
                .getResultList();
    }
}
