package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.security.SecureRandom;
import java.util.Optional;

/** Merchants, their terminals, and the API clients that speak for them. */
@ApplicationScoped
@Transactional
public class Merchants {
    private static final int EIGHT_DIGITS = 100_000_000;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Merchants() {
        this(null, null);
    }

    @Inject
    public Merchants(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    public Optional<Merchant> find(long merchantId) {
        return Optional.ofNullable(em.find(Merchant.class, merchantId));
    }

    /** The merchant an API client speaks for. */
    public Optional<Merchant> ofClient(long clientId) {
        return em.createQuery(
                        "select m from Merchant m, MerchantClient c where c.clientId = :client and c.merchantId = m.id",
                        Merchant.class)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    public Merchant add(String name) {
        Merchant merchant = new Merchant(numbered("MER"), name, now.get());
        em.persist(merchant);
        return merchant;
    }

    public Terminal addTerminal(Merchant merchant, String code, String name) {
        Terminal terminal = new Terminal(numbered("TER"), merchant.id(), code, name, now.get());
        em.persist(terminal);
        return terminal;
    }

    /** The merchant's terminal with this code. */
    public Optional<Terminal> terminal(long merchantId, String code) {
        return em.createQuery(
                        "select t from Terminal t where t.merchantId = :merchant and t.code = :code", Terminal.class)
                .setParameter("merchant", merchantId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** From now on the API client acts for the merchant and for no other. */
    public void speaksFor(long clientId, Merchant merchant) {
        em.persist(new MerchantClient(clientId, merchant.id()));
    }

    private String numbered(String prefix) {
        return prefix + String.format("%08d", random.nextInt(EIGHT_DIGITS));
    }
}
