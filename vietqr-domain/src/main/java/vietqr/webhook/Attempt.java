package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;

/** One try to hand an event over. Written once, never changed. */
@Entity
@InsertedAfter("webhook_delivery")
@Table(name = "webhook_attempt")
class Attempt {
    @Id
    private long id;

    @Column(name = "delivery_id")
    private long deliveryId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String label;
    private String answer;

    @Column(name = "duration_millis")
    private long durationMillis;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Attempt() {}

    Attempt(long deliveryId, int number, Result result, Instant endedAt) {
        this.id = Ids.next();
        this.deliveryId = deliveryId;
        this.number = number;
        this.outcome = result.outcome();
        this.label = result.label();
        this.answer = result.answer();
        this.durationMillis = result.duration().toMillis();
        this.endedAt = endedAt;
    }

    /**
     * How a try went.
     *
     * @param label {@code HTTP 200}, or what kept us from an answer: {@code DNS}, {@code REFUSED}, {@code TIMEOUT}, {@code
     *     TLS}, {@code IO}
     * @param answer the beginning of the answer's body
     */
    record Result(Outcome outcome, String label, String answer, Duration duration) {}

    int number() {
        return number;
    }

    Outcome outcome() {
        return outcome;
    }

    String label() {
        return label;
    }

    String answer() {
        return answer;
    }

    long durationMillis() {
        return durationMillis;
    }

    Instant endedAt() {
        return endedAt;
    }
}
