package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.OptionalLong;

/** A fact to tell a merchant: one for each movement, with a body that never changes, however often it is sent. */
@Entity
@InsertedAfter({"merchant", "movement", "payment_request"})
@Table(name = "webhook_event")
class Event {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "movement_id")
    private long movementId;

    @Column(name = "request_id")
    private Long requestId;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Event() {}

    Event(long merchantId, long movementId, OptionalLong requestId, String body, Instant now) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.movementId = movementId;
        this.requestId = requestId.isPresent() ? requestId.getAsLong() : null;
        this.body = body;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    String body() {
        return body;
    }
}
