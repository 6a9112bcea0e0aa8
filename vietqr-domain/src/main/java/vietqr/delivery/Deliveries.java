package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.event.Event;
import vietqr.event.EventTold;
import vietqr.event.Outbox;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.webhook.Endpoint;
import vietqr.webhook.Endpoints;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is owed to endpoints: written when it is told, and again when somebody asks for it. */
@ApplicationScoped
@Transactional
public class Deliveries {
    private static final int MOST_RECOVERED = 10_000;
    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final Endpoints endpoints;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Now now;
    private final jakarta.enterprise.event.Event<DeliveriesOwed> owed;

    /** For the container's proxy only. */
    protected Deliveries() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Deliveries(
            EntityManager em,
            Endpoints endpoints,
            Outbox outbox,
            AuditLog audit,
            Now now,
            jakarta.enterprise.event.Event<DeliveriesOwed> owed) {
        this.em = em;
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.audit = audit;
        this.now = now;
        this.owed = owed;
    }

    void owe(@Observes EventTold told) {
        for (EventTold.Owed one : told.owed())
            em.persist(new Delivery(told.event().id(), one, now.get()));
        owed.fire(new DeliveriesOwed());
    }

    /**
     * Sends a delivery again, from the beginning of its schedule, with the same id and body.
     *
     * @return whether there is such a delivery
     */
    public boolean resend(Sight sight, long deliveryId) {
        Delivery delivery = em.find(Delivery.class, deliveryId);
        Optional<Endpoint> endpoint =
                delivery == null ? Optional.empty() : endpoints.find(sight, delivery.endpointId());
        if (endpoint.isEmpty()) return false;
        em.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
        delivery.again(now.get());
        note(endpoint.get(), "delivery", Long.toString(deliveryId));
        owed.fire(new DeliveriesOwed());
        return true;
    }

    /**
     * Sends an endpoint everything since a time that it wants and has not taken: what failed, and what was never owed to it
     * because it did not exist or was disabled.
     *
     * @return how many deliveries are due now, at most ten thousand; then ask again with a later time
     */
    public int recover(Sight sight, long endpointId, Instant since) {
        Optional<Endpoint> found = endpoints.find(sight, endpointId);
        if (found.isEmpty()) return 0;
        int recovered = 0;
        long after = Ids.notBefore(since) - 1;
        List<Event> events = eventsAfter(found.get(), after);
        while (!events.isEmpty() && recovered < MOST_RECOVERED) {
            for (Event event : events) if (recover(found.get(), event)) recovered++;
            em.flush();
            events = eventsAfter(found.get(), events.get(events.size() - 1).id());
        }
        if (recovered > 0) owed.fire(new DeliveriesOwed());
        note(found.get(), "since", since.toString());
        return recovered;
    }

    private void note(Endpoint endpoint, String what, String value) {
        audit.write(AuditNote.of(Thing.ENDPOINT, Deed.SENT_AGAIN, endpoint.merchantId(), endpoint.id(), endpoint.name())
                .with(Map.of(), Map.of(what, value)));
    }

    private boolean recover(Endpoint endpoint, Event event) {
        if (!endpoints.wants(endpoint, event.facts())) return false;
        Optional<Delivery> before = em.createQuery(
                        "select d from Delivery d where d.eventId = :event and d.endpointId = :endpoint",
                        Delivery.class)
                .setParameter("event", event.id())
                .setParameter("endpoint", endpoint.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (before.isEmpty()) {
            Optional<EventTold.Owed> missing = outbox.owedNow(event, endpoint);
            missing.ifPresent(one -> em.persist(new Delivery(event.id(), one, now.get())));
            return missing.isPresent();
        }
        if (before.get().state() == DeliveryState.DELIVERED) return false;
        before.get().again(now.get());
        return true;
    }

    private List<Event> eventsAfter(Endpoint endpoint, long eventId) {
        return em.createQuery(
                        "select e from Event e, FeedPlace f where f.eventId = e.id and f.merchantId = :merchant"
                                + " and e.id > :after order by e.id",
                        Event.class)
                .setParameter("merchant", endpoint.merchantId())
                .setParameter("after", eventId)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
