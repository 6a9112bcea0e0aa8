package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Payment requests by what a person has at hand: a code, an order, an amount. An index answers each question. */
@ApplicationScoped
@Transactional
public class PaymentLookup {
    private static final String OF_MERCHANTS = " and p.merchantId in :merchants";
    private static final String NEWEST_FIRST = " order by p.id desc";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected PaymentLookup() {
        this(null);
    }

    @Inject
    public PaymentLookup(EntityManager em) {
        this.em = em;
    }

    /** Those with this payment code, in any case, or this UUID. */
    public List<PaymentRequest> byCode(Sight sight, String text, int most) {
        String code = PaymentCode.of(text).map(PaymentCode::value).orElse(text);
        return found(sight, "p.code = :text or p.reference = :text", query -> query.setParameter("text", code), most);
    }

    /** Those for this order. The index begins with the merchant, so the merchants are gone through one by one. */
    public List<PaymentRequest> byOrder(Sight sight, String orderId, int most) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : " and m.id in :merchants";
        TypedQuery<PaymentRequest> query = em.createQuery(
                        "select p from Merchant m, PaymentRequest p where p.merchantId = m.id and p.orderId = :order"
                                + whose + NEWEST_FIRST,
                        PaymentRequest.class)
                .setParameter("order", orderId);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(most).getResultList();
    }

    /** Those of this amount that were asked for since then. */
    public List<PaymentRequest> byAmount(Sight sight, Vnd amount, Instant since, int most) {
        return found(
                sight,
                "p.id >= :since and p.amount = :amount",
                query -> query.setParameter("since", Ids.notBefore(since)).setParameter("amount", amount),
                most);
    }

    private List<PaymentRequest> found(
            Sight sight, String which, Consumer<TypedQuery<PaymentRequest>> binding, int most) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : OF_MERCHANTS;
        TypedQuery<PaymentRequest> query = em.createQuery(
                "select p from PaymentRequest p where (" + which + ")" + whose + NEWEST_FIRST, PaymentRequest.class);
        binding.accept(query);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(most).getResultList();
    }
}
