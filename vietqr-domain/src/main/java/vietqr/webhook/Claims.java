package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Hands out due deliveries, each to one worker on one node, and books how the attempt went. A claim is a new due time: if
 * the worker dies, the delivery simply becomes due again.
 */
@ApplicationScoped
class Claims {
    /** Longer than the longest attempt, so that nobody else starts one while it runs. */
    static final Duration LEASE = HttpSender.LONGEST_ATTEMPT.plusSeconds(5);

    private final EntityManager em;
    private final Vault vault;
    private final Now now;

    /** For the container's proxy only. */
    protected Claims() {
        this(null, null, null);
    }

    @Inject
    Claims(EntityManager em, Vault vault, Now now) {
        this.em = em;
        this.vault = vault;
        this.now = now;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<DueDelivery> claimDue(int most) {
        Object at = column(now.get());
        return claim(em.createNativeQuery("select id from webhook_delivery where state = 'OWED' and due_at <= ?"
                        + " order by due_at limit " + most + " for update skip locked")
                .setParameter(1, at)
                .getResultList());
    }

    /** Books an attempt; the delivery's row is locked meanwhile, so numbers follow one another. */
    @Transactional(TxType.REQUIRES_NEW)
    void record(long deliveryId, Attempt.Result result) {
        Delivery delivery = em.find(Delivery.class, deliveryId, LockModeType.PESSIMISTIC_WRITE);
        em.persist(delivery.attempted(result, now.get()));
    }

    private List<DueDelivery> claim(List<?> ids) {
        Instant until = now.get().plus(LEASE);
        return ids.stream().map(id -> claim(((Number) id).longValue(), until)).toList();
    }

    private DueDelivery claim(long deliveryId, Instant until) {
        Delivery delivery = em.find(Delivery.class, deliveryId);
        delivery.claimedUntil(until);
        Event event = em.find(Event.class, delivery.eventId());
        Endpoint endpoint = em.find(Endpoint.class, delivery.endpointId());
        return new DueDelivery(
                deliveryId,
                endpoint.tokenUrl(),
                endpoint.callbackUrl(),
                endpoint.username(),
                vault.open(endpoint.passwordSealed()),
                event.body());
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
