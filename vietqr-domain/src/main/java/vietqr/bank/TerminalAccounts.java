package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which terminal receives on which account. */
@ApplicationScoped
@Transactional
public class TerminalAccounts {
    private static final int MOST_CODES = 100;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected TerminalAccounts() {
        this(null);
    }

    @Inject
    public TerminalAccounts(EntityManager em) {
        this.em = em;
    }

    /** From now on the merchant's terminal receives on this account. */
    public void bind(long terminalId, long merchantId, BankAccount account) {
        Optional.ofNullable(em.find(TerminalAccount.class, terminalId))
                .ifPresentOrElse(
                        bound -> bound.receiveOn(account.id()),
                        () -> em.persist(new TerminalAccount(terminalId, merchantId, account.id())));
    }

    /** The codes of the terminals that receive on the account, oldest first, at most a hundred. */
    public List<String> codesOn(long accountId) {
        return em.createQuery(
                        "select t.code from Terminal t, TerminalAccount a where a.id = t.id"
                                + " and a.accountId = :account order by t.id",
                        String.class)
                .setParameter("account", accountId)
                .setMaxResults(MOST_CODES)
                .getResultList();
    }

    /** The terminals that receive on the account, oldest first, at most a hundred. */
    public List<Long> on(long accountId) {
        return em.createQuery(
                        "select a.id from TerminalAccount a where a.accountId = :account order by a.id", Long.class)
                .setParameter("account", accountId)
                .setMaxResults(MOST_CODES)
                .getResultList();
    }

    /** Whether a terminal of any other merchant but the account's owner receives on the account. */
    public boolean usedByOther(BankAccount account, long merchantId) {
        return !em.createQuery(
                        "select t.id from TerminalAccount t"
                                + " where t.accountId = :account and t.merchantId <> :merchant and t.merchantId <> :owner",
                        Long.class)
                .setParameter("account", account.id())
                .setParameter("merchant", merchantId)
                .setParameter("owner", account.merchantId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The accounts of those of the terminals that have one. */
    public Map<Long, BankAccount> of(Collection<Long> terminalIds) {
        if (terminalIds.isEmpty()) return Map.of();
        Map<Long, Long> bound = em
                .createQuery("select t from TerminalAccount t where t.id in :ids", TerminalAccount.class)
                .setParameter("ids", terminalIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(TerminalAccount::terminalId, TerminalAccount::accountId));
        if (bound.isEmpty()) return Map.of();
        Map<Long, BankAccount> accounts = em
                .createQuery("select a from BankAccount a where a.id in :ids", BankAccount.class)
                .setParameter("ids", bound.values())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(BankAccount::id, Function.identity()));
        return bound.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> accounts.get(entry.getValue())));
    }
}
