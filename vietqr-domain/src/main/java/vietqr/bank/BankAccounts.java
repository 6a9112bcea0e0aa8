package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.List;
import java.util.Optional;

/** The receiving accounts of all merchants. */
@ApplicationScoped
@Transactional
public class BankAccounts {
    private static final int MOST_ACCOUNTS = 1000;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected BankAccounts() {
        this(null, null);
    }

    @Inject
    public BankAccounts(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    public BankAccount link(long merchantId, Bank bank, String number, String holder) {
        BankAccount account = new BankAccount(merchantId, bank.bin(), number, holder, now.get());
        em.persist(account);
        return account;
    }

    public Optional<BankAccount> find(long accountId) {
        return Optional.ofNullable(em.find(BankAccount.class, accountId));
    }

    /** The account with this number at this bank, linked or not. */
    public Optional<BankAccount> numbered(String bankBin, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a.bankBin = :bin and a.number = :number", BankAccount.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The linked account with this number at this bank. */
    public Optional<BankAccount> linked(String bankBin, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a.bankBin = :bin and a.number = :number and a.state = :linked",
                        BankAccount.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .setParameter("linked", BankAccount.State.LINKED)
                .getResultStream()
                .findFirst();
    }

    /** All linked accounts of the merchant, oldest first. */
    public List<BankAccount> linkedOf(long merchantId) {
        return em.createQuery(
                        "select a from BankAccount a where a.merchantId = :merchant and a.state = :linked order by a.id",
                        BankAccount.class)
                .setParameter("merchant", merchantId)
                .setParameter("linked", BankAccount.State.LINKED)
                .setMaxResults(MOST_ACCOUNTS)
                .getResultList();
    }

    /** The linked accounts with this number, whosever they are; more than one only if several banks use the same number. */
    public List<BankAccount> linked(String number) {
        return em.createQuery(
                        "select a from BankAccount a where a.number = :number and a.state = :linked order by a.id",
                        BankAccount.class)
                .setParameter("number", number)
                .setParameter("linked", BankAccount.State.LINKED)
                .setMaxResults(MOST_ACCOUNTS)
                .getResultList();
    }
}
