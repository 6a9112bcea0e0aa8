package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.NumberedPage;

import java.util.List;

/** The points of sale of merchants, as partners keep them up to date (wire reference, section 11). */
@ApplicationScoped
@Transactional
public class Terminals {
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
        Terminal terminal =
                merchants.terminal(merchant.id(), code).orElseGet(() -> merchants.addTerminal(merchant, code, name));
        terminal.describe(name, address);
        return terminal;
    }

    /** A merchant's terminals, oldest first. */
    public NumberedPage<Terminal> page(long merchantId, NumberedPage.Wish wish) {
        List<Terminal> rows = em.createQuery(
                        "select t from Terminal t where t.merchantId = :merchant order by t.id", Terminal.class)
                .setParameter("merchant", merchantId)
                .setFirstResult(wish.offset())
                .setMaxResults(wish.size())
                .getResultList();
        long total = em.createQuery("select count(t) from Terminal t where t.merchantId = :merchant", Long.class)
                .setParameter("merchant", merchantId)
                .getSingleResult();
        return NumberedPage.of(wish, rows, total);
    }
}
