package vietqr.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.event.EventTold;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** An event owed to an endpoint. */
@Entity
@InsertedAfter({"webhook_event", "webhook_endpoint"})
@Table(name = "webhook_delivery")
class Delivery {
    @Id
    private long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "endpoint_id")
    private long endpointId;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private String body;
    private int attempts;
    private int tries;
    private Long sequence;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Delivery() {}

    Delivery(long eventId, EventTold.Owed owed, Instant now) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.endpointId = owed.endpointId();
        this.body = owed.body().orElse(null);
        this.state = DeliveryState.OWED;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** Somebody is at it; if nothing is heard by then, it is due again. The first to be sent takes the lane's next number. */
    void claim(Lane lane, Instant until) {
        if (sequence == null) sequence = lane.nextSequence();
        dueAt = until;
        claimedUntil = until;
    }

    /**
     * One more attempt has ended; without a further one in the schedule the delivery is given up.
     *
     * @param wait until the next attempt by the schedule; empty after the last
     */
    Attempt attempted(Attempt.Result result, Optional<Duration> wait, Instant at) {
        attempts++;
        tries++;
        claimedUntil = null;
        if (state == DeliveryState.OWED) {
            state = switch (result.verdict().outcome()) {
                case DELIVERED -> DeliveryState.DELIVERED;
                case REFUSED -> DeliveryState.REFUSED;
                case WAITING -> DeliveryState.WAITING;
                case RETRY -> againOrGivenUp(wait, result.verdict().pause(), at);
            };
        }
        return new Attempt(id, attempts, result, at);
    }

    private DeliveryState againOrGivenUp(Optional<Duration> wait, Optional<Duration> pause, Instant at) {
        if (wait.isEmpty()) return DeliveryState.GIVEN_UP;
        Duration longer = pause.filter(asked -> asked.compareTo(wait.get()) > 0).orElse(wait.get());
        dueAt = at.plus(longer);
        return DeliveryState.OWED;
    }

    /** From the beginning of the schedule, whatever has become of it; one that is being sent right now is left alone. */
    void again(Instant now) {
        if (underWay(now)) return;
        state = DeliveryState.OWED;
        tries = 0;
        dueAt = now;
        claimedUntil = null;
    }

    /** Whether somebody is sending it right now. */
    boolean underWay(Instant now) {
        return claimedUntil != null && claimedUntil.isAfter(now);
    }

    long id() {
        return id;
    }

    long eventId() {
        return eventId;
    }

    long endpointId() {
        return endpointId;
    }

    DeliveryState state() {
        return state;
    }

    /** In the endpoint's own format; empty for the event's own body. */
    Optional<String> body() {
        return Optional.ofNullable(body);
    }

    /** How often it was tried since it was last begun. */
    int tries() {
        return tries;
    }

    /** How many different deliveries the endpoint had been sent before, plus one; empty before the first attempt. */
    OptionalLong sequence() {
        return sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence);
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
