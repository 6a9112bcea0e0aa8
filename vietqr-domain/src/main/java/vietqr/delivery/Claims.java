package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.event.Event;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.webhook.EndpointAccess;
import vietqr.webhook.Endpoints;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands out due deliveries, each to one worker on one node, and books how the attempt went. A claim is a new due time: if
 * the worker dies, the delivery simply becomes due again.
 */
@ApplicationScoped
class Claims {
    /** Longer than the longest attempt, so that nobody else starts one while it runs. */
    static final Duration LEASE = Sender.LONGEST_ATTEMPT.plusSeconds(10);

    private final EntityManager em;
    private final Endpoints endpoints;
    private final Health health;
    private final Now now;

    /** For the container's proxy only. */
    protected Claims() {
        this(null, null, null, null);
    }

    @Inject
    Claims(EntityManager em, Endpoints endpoints, Health health, Now now) {
        this.em = em;
        this.endpoints = endpoints;
        this.health = health;
        this.now = now;
    }

    /** An endpoint to which something is due. */
    record Waiting(long endpointId, boolean doubtful) {}

    /** The endpoints to which something is due, the one served longest ago first; takes no lock. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Waiting> waiting(int most) {
        Object at = InstantConverter.column(now.get());
        List<?> rows = em.createNativeQuery("select e.id, coalesce(l.failures, 0) from webhook_endpoint e"
                        + " left join webhook_lane l on l.endpoint_id = e.id"
                        + " where e.enabled = true and e.removed_at is null and (l.resume_at is null or l.resume_at <= ?)"
                        + " and exists (select 1 from webhook_delivery d"
                        + " where d.endpoint_id = e.id and d.state = 'OWED' and d.due_at <= ?)"
                        + " order by l.served_at limit " + most)
                .setParameter(1, at)
                .setParameter(2, at)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Claims::waiting).toList();
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(((Number) row[0]).longValue(), ((Number) row[1]).intValue() >= Lane.DOUBTFUL_FROM);
    }

    /** Claims some of what is due to an endpoint; nothing while another node is claiming for it, or it is at its limit. */
    @Transactional(TxType.REQUIRES_NEW)
    List<DueDelivery> claim(long endpointId, int most) {
        if (!lock(endpointId)) return List.of();
        Instant moment = now.get();
        Lane lane = em.find(Lane.class, endpointId);
        int room = Math.min(most, lane.mostInFlight() - inFlight(endpointId, moment));
        if (room <= 0 || !lane.open(moment)) return List.of();
        EndpointAccess access = endpoints.access(endpointId);
        lane.served(moment);
        return dueTo(endpointId, moment, room).stream()
                .map(id -> claim(((Number) id).longValue(), lane, access, moment.plus(LEASE)))
                .toList();
    }

    /** Books an attempt; the delivery's row is locked meanwhile, so numbers follow one another. */
    @Transactional(TxType.REQUIRES_NEW)
    void record(DueDelivery due, Attempt.Result result) {
        Instant moment = now.get();
        health.note(due.access().endpointId(), result, moment);
        Delivery delivery = em.find(Delivery.class, due.deliveryId(), LockModeType.PESSIMISTIC_WRITE);
        double roll = ThreadLocalRandom.current().nextDouble();
        RetrySchedule schedule = RetrySchedule.of(due.access().profile());
        em.persist(delivery.attempted(result, schedule.afterAttempt(delivery.tries() + 1, roll), moment));
    }

    private boolean lock(long endpointId) {
        em.createNativeQuery("insert ignore into webhook_lane (endpoint_id, served_at, resume_at, failures, sequence)"
                        + " select id, created_at, created_at, 0, 0 from webhook_endpoint where id = ?"
                        + " and not exists (select 1 from webhook_lane where endpoint_id = ?)")
                .setParameter(1, endpointId)
                .setParameter(2, endpointId)
                .executeUpdate();
        return !em.createNativeQuery(
                        "select endpoint_id from webhook_lane where endpoint_id = ? for update skip locked")
                .setParameter(1, endpointId)
                .getResultList()
                .isEmpty();
    }

    private int inFlight(long endpointId, Instant moment) {
        return em.createQuery(
                        "select count(d) from Delivery d where d.endpointId = :endpoint and d.claimedUntil > :now",
                        Long.class)
                .setParameter("endpoint", endpointId)
                .setParameter("now", moment)
                .getSingleResult()
                .intValue();
    }

    private List<?> dueTo(long endpointId, Instant moment, int most) {
        return em.createNativeQuery("select id from webhook_delivery where endpoint_id = ? and state = 'OWED'"
                        + " and due_at <= ? order by due_at, id limit " + most + " for update skip locked")
                .setParameter(1, endpointId)
                .setParameter(2, InstantConverter.column(moment))
                .getResultList();
    }

    private DueDelivery claim(long deliveryId, Lane lane, EndpointAccess access, Instant until) {
        Delivery delivery = em.find(Delivery.class, deliveryId);
        delivery.claim(lane, until);
        Event event = em.find(Event.class, delivery.eventId());
        String body = delivery.body().orElseGet(event::body);
        return new DueDelivery(deliveryId, event.publicId(), delivery.sequence().getAsLong(), access, body);
    }
}
