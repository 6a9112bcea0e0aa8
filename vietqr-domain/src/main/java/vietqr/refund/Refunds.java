package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** What may still go back of one credit: refunds that are under way, or wait for a second person, are taken off. */
    public Vnd leftOf(Movement credit) {
        Refundable refundable = em.find(Refundable.class, credit.id());
        return refundable == null ? credit.amount() : refundable.left();
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
                                + " and p.requestId = :request and " + Match.HOLDS + " order by r.id",
                        Refund.class)
                .setParameter("request", requestId)
                .setMaxResults(MOST_OF_ONE_CREDIT)
                .getResultList();
    }

    /**
     * Which refunds; an empty part asks for nothing.
     *
     * @param movementId only those of this credit
     * @param from the first moment at which it may have been asked for
     * @param before the first moment that is too late
     */
    public record Wanted(
            Optional<RefundState> state, OptionalLong movementId, Optional<Instant> from, Optional<Instant> before) {
        /** @param state empty for all */
        public static Wanted in(Optional<RefundState> state) {
            return new Wanted(state, OptionalLong.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Refund> page(Sight sight, Wanted wanted, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, Refund::id);
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("r.id < :before");
        values.put("before", before.orElse(Long.MAX_VALUE));
        if (!sight.everything()) put(where, values, "r.merchantId in :merchants", "merchants", sight.merchantIds());
        wanted.state().ifPresent(only -> put(where, values, "r.state = :state", "state", only));
        wanted.movementId().ifPresent(id -> put(where, values, "r.movementId = :movement", "movement", id));
        wanted.from().ifPresent(at -> put(where, values, "r.id >= :fromId", "fromId", Ids.notBefore(at)));
        wanted.before().ifPresent(at -> put(where, values, "r.id < :untilId", "untilId", Ids.notBefore(at)));
        TypedQuery<Refund> query = em.createQuery(
                        "select r from Refund r where " + where + " order by r.id desc", Refund.class)
                .setMaxResults(size + 1);
        values.forEach(query::setParameter);
        return Page.cut(query.getResultList(), size, Refund::id);
    }

    private static void put(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
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
