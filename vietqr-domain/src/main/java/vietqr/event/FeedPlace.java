package vietqr.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

import java.io.Serializable;
import java.util.Objects;

/** That an event belongs into a merchant's feed. Its number there is given when the feed is next read. */
@Entity
@IdClass(FeedPlace.Key.class)
@InsertedAfter({"merchant", "webhook_event"})
@Table(name = "webhook_feed")
class FeedPlace {
    @Id
    @Column(name = "merchant_id")
    private long merchantId;

    @Id
    @Column(name = "event_id")
    private long eventId;

    private Long position;

    protected FeedPlace() {}

    FeedPlace(long merchantId, long eventId) {
        this.merchantId = merchantId;
        this.eventId = eventId;
    }

    long eventId() {
        return eventId;
    }

    /** Both columns; persistence asks for a class of this kind. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long merchantId;
        private long eventId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.merchantId == merchantId && key.eventId == eventId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(merchantId, eventId);
        }
    }
}
