package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.matching.Hint;

import java.time.Instant;

/** This movement may have been meant for that request; a person decides. Written once, never changed. */
@Entity
@InsertedAfter({"movement", "payment_request"})
@Table(name = "payment_suggestion")
public class Suggestion {
    @Id
    private long id;

    @Column(name = "movement_id")
    private long movementId;

    @Column(name = "request_id")
    private long requestId;

    @Enumerated(EnumType.STRING)
    private Hint hint;

    @Column(name = "suggested_at")
    private Instant suggestedAt;

    protected Suggestion() {}

    Suggestion(long movementId, long requestId, Hint hint, Instant suggestedAt) {
        this.id = Ids.next();
        this.movementId = movementId;
        this.requestId = requestId;
        this.hint = hint;
        this.suggestedAt = suggestedAt;
    }

    public long movementId() {
        return movementId;
    }

    public long requestId() {
        return requestId;
    }

    public Hint hint() {
        return hint;
    }

    public Instant suggestedAt() {
        return suggestedAt;
    }
}
