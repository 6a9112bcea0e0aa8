package vietqr.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given in a merchant's feed. Whoever gives numbers holds its lock, so none is given twice or left out. */
@Entity
@Table(name = "webhook_feed_end")
class FeedEnd {
    @Id
    @Column(name = "merchant_id")
    private long merchantId;

    private long position;

    protected FeedEnd() {}

    long merchantId() {
        return merchantId;
    }

    long position() {
        return position;
    }
}
