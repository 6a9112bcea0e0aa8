package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.NumberedPage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The merchants under a master merchant, as its own system keeps them up to date (wire reference, section 11). */
@ApplicationScoped
@Transactional
public class SubMerchants {
    private static final String WITHIN = " from Merchant m where (m.id = :top or m.masterId = :top)";
    private static final int MOST_IN_SIGHT = 10_000;

    private final EntityManager em;
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected SubMerchants() {
        this(null, null);
    }

    @Inject
    public SubMerchants(EntityManager em, Merchants merchants) {
        this.em = em;
        this.merchants = merchants;
    }

    /** Adds and changes merchants under the caller, all of them or none. */
    public MerchantSyncResult sync(long callerId, List<MerchantEntry> entries) {
        Merchant master = merchants.lockFamilyOf(callerId);
        if (!master.isMaster()) return new MerchantSyncResult.Refused(ErrorCode.E150);
        List<Optional<Merchant>> known = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MerchantEntry entry : entries) {
            Optional<Merchant> found = entry.isNew() ? Optional.empty() : under(callerId, entry.mid());
            if (!entry.isNew() && found.isEmpty()) return new MerchantSyncResult.Refused(ErrorCode.E161);
            String name = Merchant.kept(entry.details().name());
            if (!names.add(name) || takenByOther(callerId, name, found))
                return new MerchantSyncResult.Refused(ErrorCode.E154);
            known.add(found);
        }
        List<Merchant> synced = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) synced.add(put(master, known.get(i), entries.get(i)));
        return new MerchantSyncResult.Synced(synced);
    }

    /** Takes what is told of one merchant under the caller; false if another there has the name already. */
    public boolean describe(long callerId, Merchant merchant, MerchantDetails details) {
        if (takenByOther(callerId, Merchant.kept(details.name()), Optional.of(merchant))) return false;
        merchant.describe(details);
        return true;
    }

    /** The merchant itself and those under it, oldest first. */
    public NumberedPage<Merchant> page(long merchantId, NumberedPage.Wish wish) {
        List<Merchant> rows = em.createQuery("select m" + WITHIN + " order by m.id", Merchant.class)
                .setParameter("top", merchantId)
                .setFirstResult(wish.offset())
                .setMaxResults(wish.size())
                .getResultList();
        long total = em.createQuery("select count(m)" + WITHIN, Long.class)
                .setParameter("top", merchantId)
                .getSingleResult();
        return NumberedPage.of(wish, rows, total);
    }

    /** Whose business a program of the merchant's may look at: its own and that of at most ten thousand under it. */
    public Sight sightOf(long merchantId) {
        return Sight.of(em.createQuery("select m.id" + WITHIN + " order by m.id", Long.class)
                .setParameter("top", merchantId)
                .setMaxResults(MOST_IN_SIGHT)
                .getResultList());
    }

    /** The merchant with this number, if it is the caller's own or one under it. */
    public Optional<Merchant> byMid(long merchantId, String mid) {
        return em.createQuery("select m" + WITHIN + " and m.mid = :mid", Merchant.class)
                .setParameter("top", merchantId)
                .setParameter("mid", mid)
                .getResultStream()
                .findFirst();
    }

    /** The merchant of this name: one under the caller, else the caller's own. */
    public Optional<Merchant> byName(long merchantId, String name) {
        return namedUnder(merchantId, name)
                .or(() -> merchants.find(merchantId).filter(own -> own.name().equals(Merchant.kept(name))));
    }

    private Optional<Merchant> namedUnder(long masterId, String name) {
        return em.createQuery("select m from Merchant m where m.masterId = :master and m.name = :name", Merchant.class)
                .setParameter("master", masterId)
                .setParameter("name", Merchant.kept(name))
                .getResultStream()
                .findFirst();
    }

    private Optional<Merchant> under(long masterId, String mid) {
        return byMid(masterId, mid).filter(found -> found.isUnder(masterId));
    }

    private boolean takenByOther(long masterId, String name, Optional<Merchant> self) {
        return namedUnder(masterId, name)
                .filter(holder -> self.isEmpty() || self.get().id() != holder.id())
                .isPresent();
    }

    private Merchant put(Merchant master, Optional<Merchant> known, MerchantEntry entry) {
        Merchant merchant =
                known.orElseGet(() -> merchants.addUnder(master, entry.details().identity()));
        merchant.describe(entry.details());
        return merchant;
    }
}
