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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** An attempt that has ended. */
    record Attempted(DueDelivery due, Attempt.Result result) {}

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
        Optional<Lane> locked = lock(endpointId);
        if (locked.isEmpty()) return List.of();
        Lane lane = locked.get();
        Instant moment = now.get();
        int room = Math.min(most, lane.mostInFlight() - inFlight(endpointId, moment));
        if (room <= 0 || !lane.open(moment)) return List.of();
        lane.served(moment);
        List<?> ids = dueTo(endpointId, moment, room);
        return ids.isEmpty() ? List.of() : claim(ids, lane, endpoints.access(endpointId), moment.plus(LEASE));
    }

    void record(DueDelivery due, Attempt.Result result) {
        record(List.of(new Attempted(due, result)));
    }

    /** Books attempts; the deliveries' rows are locked meanwhile, so numbers follow one another. */
    @Transactional(TxType.REQUIRES_NEW)
    void record(List<Attempted> attempts) {
        Instant moment = now.get();
        // Always in the same order, so that two nodes do not wait for each other.
        List<Attempted> sorted = attempts.stream()
                .sorted(Comparator.comparing(one -> one.due().access().endpointId()))
                .toList();
        for (Attempted one : sorted) health.note(one.due().access().endpointId(), one.result(), moment);
        Map<Long, Delivery> deliveries = locked(attempts);
        for (Attempted one : sorted) {
            Delivery delivery = deliveries.get(one.due().deliveryId());
            double roll = ThreadLocalRandom.current().nextDouble();
            RetrySchedule schedule = RetrySchedule.of(one.due().access().profile());
            em.persist(delivery.attempted(one.result(), schedule.afterAttempt(delivery.tries() + 1, roll), moment));
        }
    }

    private Map<Long, Delivery> locked(List<Attempted> attempts) {
        return em.createQuery("select d from Delivery d where d.id in :ids order by d.id", Delivery.class)
                .setParameter(
                        "ids",
                        attempts.stream().map(one -> one.due().deliveryId()).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
    }

    private Optional<Lane> lock(long endpointId) {
        return lockIfThere(endpointId).or(() -> {
            begin(endpointId);
            return lockIfThere(endpointId);
        });
    }

    private Optional<Lane> lockIfThere(long endpointId) {
        List<?> lanes = em.createNativeQuery(
                        "select * from webhook_lane where endpoint_id = ? for update skip locked", Lane.class)
                .setParameter(1, endpointId)
                .getResultList();
        return lanes.stream().map(Lane.class::cast).findFirst();
    }

    private void begin(long endpointId) {
        em.createNativeQuery("insert ignore into webhook_lane (endpoint_id, served_at, resume_at, failures, sequence)"
                        + " select id, created_at, created_at, 0, 0 from webhook_endpoint where id = ?"
                        + " and not exists (select 1 from webhook_lane where endpoint_id = ?)")
                .setParameter(1, endpointId)
                .setParameter(2, endpointId)
                .executeUpdate();
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

    private List<DueDelivery> claim(List<?> ids, Lane lane, EndpointAccess access, Instant until) {
        return em.createQuery(
                        "select d, e from Delivery d, Event e where d.id in :ids and e.id = d.eventId"
                                + " order by d.dueAt, d.id",
                        Object[].class)
                .setParameter(
                        "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                .getResultStream()
                .map(row -> claim((Delivery) row[0], (Event) row[1], lane, access, until))
                .toList();
    }

    private static DueDelivery claim(Delivery delivery, Event event, Lane lane, EndpointAccess access, Instant until) {
        delivery.claim(lane, until);
        String body = delivery.body().orElseGet(event::body);
        return new DueDelivery(
                delivery.id(), event.publicId(), delivery.sequence().getAsLong(), access, body);
    }
}
