package vietqr.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What was told to whom, and how it went. */
@ApplicationScoped
@Transactional
public class DeliveryLog {
    private static final int MOST_DELIVERIES = 200;
    private static final int MOST_TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final EntityManager em;

    /** For the container's proxy only. */
    protected DeliveryLog() {
        this(null);
    }

    @Inject
    public DeliveryLog(EntityManager em) {
        this.em = em;
    }

    /** The deliveries of all events about a payment request, oldest first. */
    public List<DeliveryStory> ofRequest(long requestId) {
        return stories("e.requestId", requestId);
    }

    /** The deliveries of the event about a movement. */
    public List<DeliveryStory> ofMovement(long movementId) {
        return stories("e.movementId", movementId);
    }

    /**
     * Waits until each delivery of the event about a movement has been tried at least once, and then tells how it went;
     * gives up waiting after the longest time that one attempt can take.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public List<DeliveryStory> afterFirstTries(long movementId) {
        long looks = HttpSender.LONGEST_ATTEMPT.dividedBy(PAUSE);
        List<DeliveryStory> stories = ofMovement(movementId);
        while (looks-- > 0 && stories.stream().anyMatch(story -> story.tries().isEmpty())) {
            LockSupport.parkNanos(PAUSE.toNanos());
            stories = ofMovement(movementId);
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
        Endpoint endpoint = em.find(Endpoint.class, delivery.endpointId());
        List<DeliveryStory.Try> tries = em
                .createQuery("select a from Attempt a where a.deliveryId = :delivery order by a.number", Attempt.class)
                .setParameter("delivery", delivery.id())
                .setMaxResults(MOST_TRIES)
                .getResultList()
                .stream()
                .map(a -> new DeliveryStory.Try(
                        a.number(), a.outcome(), a.label(), a.answer(), a.durationMillis(), a.endedAt()))
                .toList();
        return new DeliveryStory(endpoint.callbackUrl(), delivery.state(), delivery.dueAt(), tries);
    }
}
