package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import vietqr.intake.DebitMark;
import vietqr.intake.Movement;
import vietqr.kernel.InstantConverter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of refunds. The order of locks is always: the credit's row, then the refund's. */
@ApplicationScoped
class RefundStore {
    private static final Set<RefundState> RUNNING =
            EnumSet.of(RefundState.READY, RefundState.SENDING, RefundState.UNKNOWN);

    private final EntityManager em;

    /** For the container's proxy only. */
    protected RefundStore() {
        this(null);
    }

    @Inject
    RefundStore(EntityManager em) {
        this.em = em;
    }

    /** The credit's row, made if this is its first refund, and locked until the end of the transaction. */
    Refundable lock(Movement credit) {
        em.createNativeQuery("insert into refundable"
                        + " (movement_id, paid, reserved, refunded, refunds, multi_times, version)"
                        + " values (?, ?, 0, 0, 0, false, 1) on duplicate key update movement_id = movement_id")
                .setParameter(1, credit.id())
                .setParameter(2, credit.amount().amount())
                .executeUpdate();
        return lockRefundable(credit.id());
    }

    Refundable lockRefundable(long movementId) {
        return em.find(Refundable.class, movementId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The refund and its credit's row, both locked. */
    Locked lock(Refund seen) {
        Refundable refundable = lockRefundable(seen.movementId());
        return new Locked(refundable, em.find(Refund.class, seen.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    record Locked(Refundable refundable, Refund refund) {}

    void add(Refund refund) {
        em.persist(refund);
    }

    Optional<Refund> find(long refundId) {
        return Optional.ofNullable(em.find(Refund.class, refundId));
    }

    Optional<Refund> byMark(DebitMark mark) {
        return em.createQuery("select r from Refund r where r.mark = :mark", Refund.class)
                .setParameter("mark", mark.value())
                .getResultStream()
                .findFirst();
    }

    Optional<Refund> repeated(long movementId, String repeatKey) {
        return em.createQuery(
                        "select r from Refund r where r.movementId = :movement and r.repeatKey = :key", Refund.class)
                .setParameter("movement", movementId)
                .setParameter("key", Refund.storedKey(repeatKey))
                .getResultStream()
                .findFirst();
    }

    boolean isRunning(long movementId) {
        return em.createQuery(
                                "select count(r) from Refund r where r.movementId = :movement and r.state in :running",
                                Long.class)
                        .setParameter("movement", movementId)
                        .setParameter("running", RUNNING)
                        .getSingleResult()
                > 0;
    }

    /** The refunds that are due, locked; rows that another worker holds are passed over. */
    List<Refund> lockDue(Instant now, int most) {
        List<?> ids = em.createNativeQuery("select id from refund where state in ('READY', 'SENDING', 'UNKNOWN')"
                        + " and due_at <= ? order by due_at limit " + most + " for update skip locked")
                .setParameter(1, InstantConverter.column(now))
                .getResultList();
        return ids.stream()
                .map(id -> em.find(Refund.class, ((Number) id).longValue()))
                .toList();
    }
}
