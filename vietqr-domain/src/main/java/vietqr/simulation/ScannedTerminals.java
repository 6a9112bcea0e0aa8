package vietqr.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.payment.PaymentRequest;

import java.util.Optional;

/** At which terminal a payment's code can have been scanned, such that the money can be nobody else's. */
@ApplicationScoped
class ScannedTerminals {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected ScannedTerminals() {
        this(null);
    }

    @Inject
    ScannedTerminals(EntityManager em) {
        this.em = em;
    }

    /** The request's terminal or, without a request, one that receives on the account. */
    Optional<String> of(BankAccount account, Optional<PaymentRequest> request) {
        return request.isPresent() ? ordered(account, request.get()) : receiving(account);
    }

    private Optional<String> ordered(BankAccount account, PaymentRequest request) {
        if (request.terminalLabel().isPresent()) return request.terminalLabel();
        if (request.orderId().isEmpty()) return Optional.empty();
        Optional<String> terminal = em.createQuery(
                        "select t.code from Terminal t where t.code = :code and t.merchantId = :merchant", String.class)
                .setParameter("code", request.terminalCode() == null ? "" : request.terminalCode())
                .setParameter("merchant", account.merchantId())
                .getResultStream()
                .findFirst();
        return terminal.filter(code -> !ordersOfOthers(code, request.orderId(), account));
    }

    /** Banks' codes of terminals are unique, ours need not be: somebody else may have the same terminal and order. */
    private boolean ordersOfOthers(String terminal, String order, BankAccount account) {
        return !em.createQuery(
                        "select p.id from PaymentRequest p, Terminal t where t.code = :code"
                                + " and t.merchantId = p.merchantId and p.orderId = :order"
                                + " and p.merchantId <> :merchant",
                        Long.class)
                .setParameter("code", terminal)
                .setParameter("order", order)
                .setParameter("merchant", account.merchantId())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Optional<String> receiving(BankAccount account) {
        return em.createQuery(
                        "select t.code from Terminal t, TerminalAccount a where a.id = t.id"
                                + " and a.accountId = :account and t.merchantId = :merchant order by t.id",
                        String.class)
                .setParameter("account", account.id())
                .setParameter("merchant", account.merchantId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
