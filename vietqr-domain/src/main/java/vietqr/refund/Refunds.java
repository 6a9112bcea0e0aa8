package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.intake.Movement;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What has been refunded, for partners and people. */
@ApplicationScoped
@Transactional
public class Refunds {
    /** The kind of question that {@code approval} keeps for refunds; its subject is the refund's id. */
    public static final String APPROVAL_KIND = "REFUND";

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_OF_ONE_CREDIT = 1000;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Refunds() {
        this(null, null);
    }

    @Inject
    public Refunds(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * What has gone back of one credit.
     *
     * @param count how many refunds have succeeded
     */
    public record Total(int count, Vnd amount) {
        static final Total NONE = new Total(0, Vnd.ZERO);
    }

    public Total totalOf(Movement credit) {
        Refundable refundable = em.find(Refundable.class, credit.id());
        return refundable == null ? Total.NONE : new Total(refundable.refunds(), refundable.refunded());
    }

    /** All refunds of one credit, oldest first, whatever has become of them. */
    public List<Refund> of(Movement credit) {
        return em.createQuery("select r from Refund r where r.movementId = :movement order by r.id", Refund.class)
                .setParameter("movement", credit.id())
                .setMaxResults(MOST_OF_ONE_CREDIT)
                .getResultList();
    }

    /** All refunds of what has paid a request, oldest first. */
    public List<Refund> ofRequest(long requestId) {
        return em.createQuery(
                        "select r from Refund r, PaymentMatch p where p.movementId = r.movementId"
                                + " and p.requestId = :request order by r.id",
                        Refund.class)
                .setParameter("request", requestId)
                .setMaxResults(MOST_OF_ONE_CREDIT)
                .getResultList();
    }

    /**
     * Newest first.
     *
     * @param state only these; empty for all
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Refund> page(Sight sight, Optional<RefundState> state, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, Refund::id);
        String where = "where r.id < :before"
                + (sight.everything() ? "" : " and r.merchantId in :merchants")
                + (state.isPresent() ? " and r.state = :state" : "");
        TypedQuery<Refund> query = em.createQuery(
                        "select r from Refund r " + where + " order by r.id desc", Refund.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        state.ifPresent(only -> query.setParameter("state", only));
        return Page.cut(query.getResultList(), size, Refund::id);
    }

    /** The refund, if it exists and may be seen. */
    public Optional<Refund> find(Sight sight, long refundId) {
        return Optional.ofNullable(em.find(Refund.class, refundId)).filter(refund -> sight.covers(refund.merchantId()));
    }

    /** Has the bank asked once more, soon, about a refund it was silent on; does nothing to any other. */
    public void askAgain(Sight sight, long refundId) {
        find(sight, refundId)
                .map(seen -> em.find(Refund.class, seen.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(refund -> refund.state() == RefundState.UNKNOWN)
                .ifPresent(refund -> refund.askAgain(now.get()));
    }
}
