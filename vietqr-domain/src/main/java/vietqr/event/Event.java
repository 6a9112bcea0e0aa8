package vietqr.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.payment.Direction;
import vietqr.webhook.EventFacts;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A fact to tell, with a body that never changes, however often it is sent. Written once. */
@Entity
@InsertedAfter({"merchant", "movement", "payment_request"})
@Table(name = "webhook_event")
public class Event {
    @Id
    private long id;

    private String type;
    private String subject;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "terminal_code")
    private String terminalCode;

    private String direction;

    @Column(name = "movement_id")
    private Long movementId;

    @Column(name = "request_id")
    private Long requestId;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Event() {}

    Event(Happening happening, Instant now) {
        EventFacts facts = happening.facts();
        this.id = Ids.next();
        this.type = facts.type();
        this.subject = happening.subject();
        this.merchantId = facts.merchantId();
        this.accountId = boxed(facts.accountId());
        this.terminalCode = facts.terminalCode();
        this.direction = facts.direction().map(Direction::name).orElse("");
        this.movementId = boxed(happening.movementId());
        this.requestId = boxed(happening.requestId());
        this.createdAt = now;
        this.body = EventBody.of(publicId(), type, now, happening.data());
    }

    private static Long boxed(OptionalLong id) {
        return id.isPresent() ? (Long) id.getAsLong() : null;
    }

    private static OptionalLong unboxed(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    public long id() {
        return id;
    }

    /** The id as receivers see it; a repeat carries the same. */
    public String publicId() {
        return "evt_" + id;
    }

    public String type() {
        return type;
    }

    public EventFacts facts() {
        Optional<Direction> way = direction.isEmpty() ? Optional.empty() : Optional.of(Direction.valueOf(direction));
        return new EventFacts(type, merchantId, unboxed(accountId), terminalCode, way);
    }

    public OptionalLong movementId() {
        return unboxed(movementId);
    }

    public OptionalLong requestId() {
        return unboxed(requestId);
    }

    /** JSON text. */
    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
