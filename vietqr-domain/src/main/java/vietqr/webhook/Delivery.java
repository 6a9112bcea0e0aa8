package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;

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

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Version
    private int version;

    protected Delivery() {}

    Delivery(Event event, Endpoint endpoint, Instant now) {
        this.id = Ids.next();
        this.eventId = event.id();
        this.endpointId = endpoint.id();
        this.state = DeliveryState.OWED;
        this.dueAt = now;
    }

    /** Somebody is at it; if nothing is heard by then, it is due again. */
    void claimedUntil(Instant until) {
        dueAt = until;
    }

    /** One more attempt has ended; without a further one in the schedule the delivery is given up. */
    Attempt attempted(Attempt.Result result, Instant at) {
        attempts++;
        if (state == DeliveryState.OWED) {
            state = switch (result.outcome()) {
                case DELIVERED -> DeliveryState.DELIVERED;
                case REFUSED -> DeliveryState.REFUSED;
                case RETRY -> againOrGivenUp(at);
            };
        }
        return new Attempt(id, attempts, result, at);
    }

    private DeliveryState againOrGivenUp(Instant at) {
        Optional<Instant> next = RetrySchedule.afterAttempt(attempts).map(at::plus);
        next.ifPresent(due -> dueAt = due);
        return next.isPresent() ? DeliveryState.OWED : DeliveryState.GIVEN_UP;
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

    Instant dueAt() {
        return dueAt;
    }
}
