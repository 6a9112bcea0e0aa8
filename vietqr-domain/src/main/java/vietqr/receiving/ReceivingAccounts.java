package vietqr.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.TerminalAccounts;
import vietqr.merchant.Terminal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where money goes. */
@ApplicationScoped
@Transactional
public class ReceivingAccounts {
    private static final int MOST_TERMINALS = 500;

    private final EntityManager em;
    private final BankAccounts accounts;
    private final TerminalAccounts terminals;

    /** For the container's proxy only. */
    protected ReceivingAccounts() {
        this(null, null, null);
    }

    @Inject
    public ReceivingAccounts(EntityManager em, BankAccounts accounts, TerminalAccounts terminals) {
        this.em = em;
        this.accounts = accounts;
        this.terminals = terminals;
    }

    /**
     * The account for the merchant's codes that name none: the one that was agreed on, or else its very first. That another one
     * takes its place when it is unlinked does not happen by itself, so it may not be linked.
     */
    public Optional<BankAccount> of(long merchantId) {
        return Optional.ofNullable(em.find(ReceivingAccount.class, merchantId))
                .flatMap(chosen -> accounts.find(chosen.accountId()))
                .or(() -> accounts.allOf(merchantId).stream().findFirst());
    }

    /** Where money goes at the terminal with this code; at none, or one without an account, where the merchant's goes. */
    public Optional<BankAccount> ofCode(long merchantId, String terminalCode) {
        return em.createQuery(
                        "select t.id from Terminal t where t.merchantId = :merchant and t.code = :code", Long.class)
                .setParameter("merchant", merchantId)
                .setParameter("code", terminalCode)
                .getResultStream()
                .findFirst()
                .flatMap(this::ofTerminal)
                .or(() -> of(merchantId));
    }

    /** The terminal's account, linked or not; empty if it was never given one. */
    public Optional<BankAccount> ofTerminal(long terminalId) {
        return Optional.ofNullable(terminals.of(List.of(terminalId)).get(terminalId));
    }

    /** The merchant's terminals, by code. */
    public List<Terminal> terminalsOf(long merchantId) {
        return em.createQuery("select t from Terminal t where t.merchantId = :merchant order by t.code", Terminal.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_TERMINALS)
                .getResultList();
    }

    Optional<Terminal> terminal(long merchantId, long terminalId) {
        return Optional.ofNullable(em.find(Terminal.class, terminalId))
                .filter(terminal -> terminal.merchantId() == merchantId);
    }

    Optional<BankAccount> present(long merchantId, OptionalLong terminalId) {
        return terminalId.isPresent() ? ofTerminal(terminalId.getAsLong()) : of(merchantId);
    }

    /** From now on money goes there. */
    void put(AccountChange change, BankAccount account) {
        if (change.terminalId().isPresent()) {
            terminals.bind(change.terminalId().getAsLong(), change.merchantId(), account);
            return;
        }
        ReceivingAccount chosen = em.find(ReceivingAccount.class, change.merchantId());
        if (chosen == null) em.persist(new ReceivingAccount(change.merchantId(), account.id()));
        else chosen.become(account.id());
    }
}
