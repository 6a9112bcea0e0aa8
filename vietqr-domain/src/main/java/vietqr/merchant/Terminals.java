package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.NumberedPage;
import vietqr.kernel.Page;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The points of sale of merchants, as partners and people keep them up to date (wire reference, section 11). */
@ApplicationScoped
@Transactional
public class Terminals {
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final Merchants merchants;

    /** For the container's proxy only. */
    protected Terminals() {
        this(null, null);
    }

    @Inject
    public Terminals(EntityManager em, Merchants merchants) {
        this.em = em;
        this.merchants = merchants;
    }

    /** The merchant's terminal with this code, new or, if the code is known, under its new name and address. */
    public Terminal put(Merchant merchant, String code, String name, String address) {
        return put(merchant, merchants.terminal(merchant.id(), code), code, name, address);
    }

    /**
     * The same for whom it is known whether the merchant has one.
     *
     * @param known the terminal with this code; empty if there is none
     */
    public Terminal put(Merchant merchant, Optional<Terminal> known, String code, String name, String address) {
        Terminal terminal = known.orElseGet(() -> merchants.addTerminal(merchant, code, name));
        terminal.describe(name, address);
        return terminal;
    }

    /** The terminal, if it exists and its merchant may be seen. */
    public Optional<Terminal> find(Sight sight, long terminalId) {
        return Optional.ofNullable(em.find(Terminal.class, terminalId))
                .filter(terminal -> sight.covers(terminal.merchantId()));
    }

    /** Those of the merchant's terminals that have one of these codes. */
    public List<Terminal> byCode(long merchantId, Collection<String> codes) {
        if (codes.isEmpty()) return List.of();
        return em.createQuery(
                        "select t from Terminal t where t.merchantId = :merchant and t.code in :codes", Terminal.class)
                .setParameter("merchant", merchantId)
                .setParameter("codes", codes)
                .getResultList();
    }

    /** How many a merchant has. */
    public long count(long merchantId) {
        return em.createQuery("select count(t) from Terminal t where t.merchantId = :merchant", Long.class)
                .setParameter("merchant", merchantId)
                .getSingleResult();
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Terminal> page(Sight sight, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, Terminal::id);
        String mine = sight.everything() ? "" : " and t.merchantId in :mine";
        TypedQuery<Terminal> query = em.createQuery(
                        "select t from Terminal t where t.id < :before" + mine + " order by t.id desc", Terminal.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("mine", sight.merchantIds());
        return Page.cut(query.getResultList(), size, Terminal::id);
    }

    /** A merchant's terminals, oldest first. */
    public NumberedPage<Terminal> page(long merchantId, NumberedPage.Wish wish) {
        List<Terminal> rows = em.createQuery(
                        "select t from Terminal t where t.merchantId = :merchant order by t.id", Terminal.class)
                .setParameter("merchant", merchantId)
                .setFirstResult(wish.offset())
                .setMaxResults(wish.size())
                .getResultList();
        return NumberedPage.of(wish, rows, count(merchantId));
    }
}
