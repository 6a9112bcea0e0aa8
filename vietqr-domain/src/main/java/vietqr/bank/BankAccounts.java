package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The receiving accounts of all merchants. */
@ApplicationScoped
@Transactional
public class BankAccounts {
    private static final int MOST_ACCOUNTS = 1000;
    private static final int MOST_KNOWN = 10_000;
    private static final String CODE_NUMBER = "[0-9A-Za-z]{1,19}";

    /** Whose an account is never changes. */
    private final Map<Long, Long> owners = new ConcurrentHashMap<>();

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

    /**
     * Links the account, or links it again if it is, or was, the merchant's.
     *
     * @return empty if another merchant has an account with this number, or it is the virtual account of another one
     */
    public Optional<BankAccount> linkOnce(long merchantId, Bank bank, String number, String holder) {
        if (taken(merchantId, bank.bin(), number)) return Optional.empty();
        Optional<BankAccount> own = own(merchantId, bank.bin(), number);
        own.ifPresent(found -> found.linkAgain(holder));
        return own.or(() -> Optional.of(link(merchantId, bank, number, holder)));
    }

    private Optional<BankAccount> own(long merchantId, String bankBin, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a.bankBin = :bin and a.number = :number"
                                + " and a.merchantId = :merchant",
                        BankAccount.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .setParameter("merchant", merchantId)
                .getResultStream()
                .findFirst();
    }

    /** Whether {@link #linkOnce} would have to refuse. */
    public boolean taken(long merchantId, String bankBin, String number) {
        return known(bankBin, number).stream()
                .anyMatch(found ->
                        found.merchantId() != merchantId || !found.number().equals(number));
    }

    /** From now on no codes are made for it, and what its bank tells of it waits to be read again; it stays the merchant's. */
    public void suspend(long accountId) {
        find(accountId).orElseThrow().suspend();
    }

    /** From now on it is nobody's: no codes are made for it, and other merchants may have it linked. */
    public void unlink(long accountId) {
        find(accountId).orElseThrow().unlink();
    }

    public Optional<BankAccount> find(long accountId) {
        return Optional.ofNullable(em.find(BankAccount.class, accountId));
    }

    /** Whose the account is, which must exist. */
    public long merchantOf(long accountId) {
        Long known = owners.get(accountId);
        if (known != null) return known;
        long owner = find(accountId).orElseThrow().merchantId();
        if (owners.size() < MOST_KNOWN) owners.put(accountId, owner);
        return owner;
    }

    /** The account with this number at this bank, linked or not; of several that had it, the one that has it, or had it last. */
    public Optional<BankAccount> numbered(String bankBin, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a.bankBin = :bin and a.number = :number order by a.id desc",
                        BankAccount.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .setMaxResults(MOST_ACCOUNTS)
                .getResultStream()
                .min(Comparator.comparing(found -> found.state() == BankAccount.State.UNLINKED));
    }

    /** Whether the merchant has an account with this number that rests. */
    public boolean resting(long merchantId, String number) {
        return allOf(merchantId).stream()
                .anyMatch(found -> found.suspended() && found.number().equals(number));
    }

    /**
     * Puts down what the bank has set up for the account.
     *
     * @param virtual the virtual account's number, 1 to 19 letters and digits; empty for none
     * @return whether it was done: a number that cannot stand in a code, or that another account has, is refused
     */
    public boolean arrange(long accountId, Optional<String> virtual, boolean merchantQr) {
        BankAccount account = find(accountId).orElseThrow();
        boolean usable = virtual.isEmpty()
                || virtual.get().matches(CODE_NUMBER)
                        && known(account.bankBin(), virtual.get()).stream().allMatch(found -> found.id() == accountId);
        if (usable) account.arrange(virtual, merchantQr);
        return usable;
    }

    /** Those that are somebody's. */
    private List<BankAccount> known(String bankBin, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a.bankBin = :bin and a.state <> :unlinked"
                                + " and (a.number = :number or a.virtualNumber = :number)",
                        BankAccount.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .setParameter("unlinked", BankAccount.State.UNLINKED)
                .setMaxResults(2)
                .getResultList();
    }

    /** The linked account with this number, or this virtual account, at this bank. */
    public Optional<BankAccount> linked(String bankBin, String number) {
        return linkedBy("number", bankBin, number).or(() -> linkedBy("virtualNumber", bankBin, number));
    }

    private Optional<BankAccount> linkedBy(String name, String bankBin, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a." + name
                                + " = :number and a.bankBin = :bin and a.state = :linked",
                        BankAccount.class)
                .setParameter("bin", bankBin)
                .setParameter("number", number)
                .setParameter("linked", BankAccount.State.LINKED)
                .getResultStream()
                .findFirst();
    }

    /** All accounts of the merchant, linked or not, oldest first. */
    public List<BankAccount> allOf(long merchantId) {
        return em.createQuery(
                        "select a from BankAccount a where a.merchantId = :merchant order by a.id", BankAccount.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_ACCOUNTS)
                .getResultList();
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

    /**
     * The linked accounts with this number or, if there is none, this virtual account, whosever they are; more than one only
     * if several banks use the same number.
     */
    public List<BankAccount> linked(String number) {
        List<BankAccount> numbered = linkedBy("number", number);
        return numbered.isEmpty() ? linkedBy("virtualNumber", number) : numbered;
    }

    private List<BankAccount> linkedBy(String name, String number) {
        return em.createQuery(
                        "select a from BankAccount a where a." + name
                                + " = :number and a.state = :linked order by a.id",
                        BankAccount.class)
                .setParameter("number", number)
                .setParameter("linked", BankAccount.State.LINKED)
                .setMaxResults(MOST_ACCOUNTS)
                .getResultList();
    }
}
