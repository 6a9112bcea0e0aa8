package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.matching.Hint;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** This movement may have been meant for that request; a person decides. Written once, never changed. */
@Entity
@IdClass(Suggestion.Key.class)
@InsertedAfter({"movement", "payment_request"})
@Table(name = "payment_suggestion")
public class Suggestion {
    @Id
    @Column(name = "movement_id")
    private long movementId;

    @Id
    @Column(name = "request_id")
    private long requestId;

    @Enumerated(EnumType.STRING)
    private Hint hint;

    @Column(name = "suggested_at")
    private Instant suggestedAt;

    protected Suggestion() {}

    Suggestion(long movementId, long requestId, Hint hint, Instant suggestedAt) {
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

    /** The two ids that name a suggestion. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long movementId;
        private long requestId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.movementId == movementId && key.requestId == requestId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(movementId, requestId);
        }
    }
}
