package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks up runs, only those that one may see. */
@ApplicationScoped
@Transactional
public class Runs {
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Runs() {
        this(null);
    }

    @Inject
    public Runs(EntityManager em) {
        this.em = em;
    }

    /**
     * Newest first.
     *
     * @param accountId only those of one account
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Run> page(Sight sight, OptionalLong accountId, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        String where = "r.id < :before" + (sight.everything() ? "" : " and r.merchantId in :merchants")
                + (accountId.isPresent() ? " and r.accountId = :account" : "");
        TypedQuery<Run> query = em.createQuery("select r from Run r where " + where + " order by r.id desc", Run.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        if (accountId.isPresent()) query.setParameter("account", accountId.getAsLong());
        return Page.cut(query.getResultList(), size, Run::id);
    }

    public Optional<Run> find(Sight sight, long runId) {
        return Optional.ofNullable(em.find(Run.class, runId)).filter(run -> sight.covers(run.merchantId()));
    }

    /** The linked accounts that can be reconciled, oldest first, at most two hundred. */
    public List<BankAccount> accounts(Sight sight) {
        if (sight.blind()) return List.of();
        TypedQuery<BankAccount> query = em.createQuery(
                        "select a from BankAccount a where a.state = :linked"
                                + (sight.everything() ? "" : " and a.merchantId in :merchants") + " order by a.id",
                        BankAccount.class)
                .setParameter("linked", BankAccount.State.LINKED)
                .setMaxResults(LARGEST_PAGE);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.getResultList();
    }

    /** The last run of an account that came to its end. */
    public Optional<Run> lastDone(long accountId) {
        return em.createQuery(
                        "select r from Run r where r.accountId = :account and r.state = :done order by r.id desc",
                        Run.class)
                .setParameter("account", accountId)
                .setParameter("done", RunState.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
