package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import vietqr.kernel.Vnd;

import java.util.Collection;
import java.util.List;

/** Finds the requests that a transfer text may speak of. Every answer is short: a text that fits many fits none. */
@ApplicationScoped
public class PaymentFinder {
    private static final int MOST = 20;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected PaymentFinder() {
        this(null);
    }

    @Inject
    public PaymentFinder(EntityManager em) {
        this.em = em;
    }

    /** The requests with these codes, locked until the end of the transaction so that each payment is counted alone. */
    public List<PaymentRequest> lockByCodes(Collection<PaymentCode> codes) {
        if (codes.isEmpty()) return List.of();
        // Mostly there is one, and a statement for one need not be made anew each time.
        boolean one = codes.size() == 1;
        return em.createQuery(
                        "select p from PaymentRequest p where p.code " + (one ? "= :codes" : "in :codes")
                                + " order by p.id",
                        PaymentRequest.class)
                .setParameter("codes", one ? codes.iterator().next().value() : values(codes))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The account's requests with any of these codes, not locked. */
    public List<PaymentRequest> byCodes(long accountId, Collection<PaymentCode> codes) {
        if (codes.isEmpty()) return List.of();
        return em.createQuery(
                        "select p from PaymentRequest p where p.code in :codes and p.accountId = :account"
                                + " order by p.id desc",
                        PaymentRequest.class)
                .setParameter("codes", values(codes))
                .setParameter("account", accountId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The account's requests whose code begins so, not locked. */
    public List<PaymentRequest> byCodeStart(long accountId, String start) {
        return em.createQuery(
                        "select p from PaymentRequest p where p.code like :start and p.accountId = :account"
                                + " order by p.id desc",
                        PaymentRequest.class)
                .setParameter("start", start + '%')
                .setParameter("account", accountId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The account's requests for any of these orders, newest first, not locked. */
    public List<PaymentRequest> byOrders(long accountId, Collection<OrderKey> orders) {
        if (orders.isEmpty()) return List.of();
        return em.createQuery(
                        "select p from PaymentRequest p where p.accountId = :account and p.orderKey in :orders"
                                + " order by p.id desc",
                        PaymentRequest.class)
                .setParameter("account", accountId)
                .setParameter("orders", orders.stream().map(OrderKey::value).toList())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The account's merchant QRs that wait for exactly this under exactly this text, the oldest first; at most a few. */
    public List<PaymentRequest> waitingMerchantQrs(long accountId, String content, Vnd amount) {
        return em.createQuery(
                        "select p from PaymentRequest p where p.accountId = :account and p.content = :content"
                                + " and p.amount = :amount and p.state = :waiting order by p.id",
                        PaymentRequest.class)
                .setParameter("account", accountId)
                .setParameter("content", content)
                .setParameter("amount", amount)
                .setParameter("waiting", PaymentState.WAITING)
                .setMaxResults(MOST)
                .getResultStream()
                .filter(request -> request.terminalLabel().isPresent())
                .toList();
    }

    private static List<String> values(Collection<PaymentCode> codes) {
        return codes.stream().map(PaymentCode::value).toList();
    }
}
