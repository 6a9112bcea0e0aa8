package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.event.Event;
import vietqr.kernel.Newest;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.merchant.Sight;
import vietqr.webhook.Endpoint;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What was told to whom, and how it went. */
@ApplicationScoped
@Transactional
public class DeliveryLog {
    private static final int MOST_DELIVERIES = 200;
    private static final int MOST_TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected DeliveryLog() {
        this(null, null);
    }

    @Inject
    public DeliveryLog(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** The deliveries of all events about a payment request, oldest first. */
    public List<DeliveryStory> ofRequest(long requestId) {
        return stories("e.requestId", requestId);
    }

    /** The deliveries of the event about a movement. */
    public List<DeliveryStory> ofMovement(long movementId) {
        return stories("e.movementId", movementId);
    }

    /** The deliveries of an event. */
    public List<DeliveryStory> ofEvent(long eventId) {
        return stories("e.id", eventId);
    }

    /** One delivery, if its endpoint's merchant may be seen. */
    public Optional<DeliveryStory> find(Sight sight, long deliveryId) {
        return Optional.ofNullable(em.find(Delivery.class, deliveryId))
                .filter(delivery -> sight.covers(
                        em.find(Endpoint.class, delivery.endpointId()).merchantId()))
                .map(this::story);
    }

    /** When a delivery that is told of here is sent again; empty if it is not. */
    public Optional<NextTry> next(DeliveryStory story) {
        if (story.state() != DeliveryState.OWED) return Optional.empty();
        Delivery delivery = em.find(Delivery.class, story.id());
        boolean enabled = em.find(Endpoint.class, story.endpointId()).enabled();
        Optional<Lane> lane = Optional.ofNullable(em.find(Lane.class, story.endpointId()));
        return Optional.of(NextTry.of(delivery, enabled, lane, now.get()));
    }

    /** Deliveries to endpoints of merchants that may be seen, newest first, without their tries. */
    public Page<DeliveryStory> page(Sight sight, DeliveryFilter filter, OptionalLong before, int size) {
        return page(sight, filter, Place.newest(before), size);
    }

    /** The same in either order. */
    public Page<DeliveryStory> page(Sight sight, DeliveryFilter filter, Place place, int size) {
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        return Page.cut(rows(sight, filter, place, size + 1), size, DeliveryStory::id);
    }

    private List<DeliveryStory> rows(Sight sight, DeliveryFilter filter, Place place, int most) {
        if (!sight.everything() || filter.endpointId().isPresent())
            return Newest.of(
                    endpoints(sight, filter),
                    some -> read(Optional.of(some), filter, place, most),
                    place.comparator(DeliveryStory::id),
                    most);
        if (filter.isForFew()) return told(few(filter.state().orElseThrow(), place, most));
        return read(Optional.empty(), filter, place, most);
    }

    /**
     * In a state in which few stay: found endpoint by endpoint in an index by state and then sorted, for among all there are it can take
     * long to come upon enough of them.
     */
    @SuppressWarnings("unchecked")
    private List<Delivery> few(DeliveryState state, Place place, int most) {
        List<Long> ids = em.createNativeQuery(
                        "select d.id from webhook_endpoint p straight_join webhook_delivery d force index"
                                + " (webhook_delivery_lane) on d.endpoint_id = p.id and d.state = ? where "
                                + place.conditionOf("d.id") + place.sorting("d.id") + " limit " + most)
                .setParameter(1, state.name())
                .setParameter(2, place.bound())
                .getResultList();
        if (ids.isEmpty()) return List.of();
        return em.createQuery("select d from Delivery d where d.id in :ids" + place.sorting("d.id"), Delivery.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private List<DeliveryStory> read(
            Optional<Collection<Long>> endpoints, DeliveryFilter filter, Place place, int most) {
        if (endpoints.filter(Collection::isEmpty).isPresent()) return List.of();
        StringBuilder where = new StringBuilder(place.condition("d.id"));
        if (endpoints.isPresent()) where.append(" and d.endpointId in :endpoints");
        if (filter.state().isPresent()) where.append(" and d.state = :state");
        if (filter.type().isPresent()) where.append(" and d.eventId = e.id and e.type = :type");
        String from = filter.type().isPresent() ? "Delivery d, Event e" : "Delivery d";
        TypedQuery<Delivery> query =
                em.createQuery("select d from " + from + " where " + where + place.sorting("d.id"), Delivery.class);
        query.setParameter("place", place.bound());
        endpoints.ifPresent(ids -> query.setParameter("endpoints", ids));
        filter.state().ifPresent(state -> query.setParameter("state", state));
        filter.type().ifPresent(type -> query.setParameter("type", type));
        return told(query.setMaxResults(most).getResultList());
    }

    /** What they are about is read afterwards: joined, the database begins with the endpoints and sorts all there is. */
    private List<DeliveryStory> told(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) return List.of();
        Map<Long, Event> events = em.createQuery("select e from Event e where e.id in :ids", Event.class)
                .setParameter("ids", deliveries.stream().map(Delivery::eventId).toList())
                .getResultStream()
                .collect(Collectors.toMap(Event::id, Function.identity()));
        return deliveries.stream()
                .map(one -> story(one, events.get(one.eventId()), em.find(Endpoint.class, one.endpointId()), List.of()))
                .toList();
    }

    /** Of the merchants in sight, those that are gone too; the one that was asked for, if it is among them. */
    private List<Long> endpoints(Sight sight, DeliveryFilter filter) {
        String whose = sight.everything() ? "" : " and p.merchantId in :merchants";
        String only = filter.endpointId().isPresent() ? " and p.id = :endpoint" : "";
        TypedQuery<Long> query =
                em.createQuery("select p.id from Endpoint p where p.id > 0" + whose + only, Long.class);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        filter.endpointId().ifPresent(id -> query.setParameter("endpoint", id));
        return query.getResultList();
    }

    /**
     * Waits until each delivery of the event about a movement has been tried at least once, and then tells how it went;
     * gives up waiting after the longest time that one attempt can take.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<DeliveryStory> afterFirstTries(long movementId) {
        return waitFor(() -> ofMovement(movementId));
    }

    /** The same for an event. */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<DeliveryStory> afterFirstTriesOfEvent(long eventId) {
        return waitFor(() -> ofEvent(eventId));
    }

    private static List<DeliveryStory> waitFor(Supplier<List<DeliveryStory>> look) {
        long looks = Sender.LONGEST_ATTEMPT.dividedBy(PAUSE);
        List<DeliveryStory> stories = look.get();
        while (looks-- > 0 && stories.stream().anyMatch(story -> story.tries().isEmpty())) {
            LockSupport.parkNanos(PAUSE.toNanos());
            stories = look.get();
        }
        return stories;
    }

    private List<DeliveryStory> stories(String of, long id) {
        return em
                .createQuery(
                        "select d from Delivery d, Event e where d.eventId = e.id and " + of + " = :id order by d.id",
                        Delivery.class)
                .setParameter("id", id)
                .setMaxResults(MOST_DELIVERIES)
                .getResultList()
                .stream()
                .map(this::story)
                .toList();
    }

    private DeliveryStory story(Delivery delivery) {
        List<DeliveryStory.Try> tries = em
                .createQuery("select a from Attempt a where a.deliveryId = :delivery order by a.number", Attempt.class)
                .setParameter("delivery", delivery.id())
                .setMaxResults(MOST_TRIES)
                .getResultList()
                .stream()
                .map(Attempt::told)
                .toList();
        Event event = em.find(Event.class, delivery.eventId());
        return story(delivery, event, em.find(Endpoint.class, delivery.endpointId()), tries);
    }

    private static DeliveryStory story(
            Delivery delivery, Event event, Endpoint endpoint, List<DeliveryStory.Try> tries) {
        return new DeliveryStory(
                delivery.id(),
                endpoint.id(),
                endpoint.profile(),
                endpoint.callbackUrl(),
                event.publicId(),
                event.type(),
                delivery.sequence(),
                delivery.state(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.body().orElseGet(event::body),
                tries);
    }
}
