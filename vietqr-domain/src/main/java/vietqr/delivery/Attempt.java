package vietqr.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

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

    private String url;

    @Column(name = "request_headers")
    private String requestHeaders;

    private Integer status;
    private String label;

    @Column(name = "response_headers")
    private String responseHeaders;

    private String answer;

    @Column(name = "duration_millis")
    private long durationMillis;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Attempt() {}

    Attempt(long deliveryId, int number, Result result, Instant endedAt) {
        Exchange exchange = result.exchange();
        this.id = Ids.next();
        this.deliveryId = deliveryId;
        this.number = number;
        this.outcome = result.verdict().outcome();
        this.url = exchange.url();
        this.requestHeaders = exchange.requestHeaders();
        this.status =
                exchange.status().isPresent() ? (Integer) exchange.status().getAsInt() : null;
        this.label = exchange.label();
        this.responseHeaders = exchange.responseHeaders();
        this.answer = exchange.answer();
        this.durationMillis = exchange.duration().toMillis();
        this.endedAt = endedAt;
    }

    /** How a try went, and what that means. */
    record Result(Verdict verdict, Exchange exchange) {}

    DeliveryStory.Try told() {
        return new DeliveryStory.Try(
                number, outcome, label, answer, durationMillis, endedAt, url, requestHeaders, responseHeaders);
    }
}
