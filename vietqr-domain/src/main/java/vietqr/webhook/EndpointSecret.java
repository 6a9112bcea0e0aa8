package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** What a receiver verifies with; good until it expires, which is some time after the next one was issued. */
@Entity
@InsertedAfter("webhook_endpoint")
@Table(name = "webhook_secret")
class EndpointSecret {
    @Id
    private long id;

    @Column(name = "endpoint_id")
    private long endpointId;

    private String sealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected EndpointSecret() {}

    EndpointSecret(long endpointId, String sealed, Instant now) {
        this.id = Ids.next();
        this.endpointId = endpointId;
        this.sealed = sealed;
        this.createdAt = now;
    }

    /** It may have been about to end already; a second rotation gives it neither more time nor less. */
    void succeeded(Instant end) {
        if (expiresAt == null) expiresAt = end;
    }

    /** Before its time, for there are too many. */
    void end(Instant moment) {
        if (goodAt(moment)) expiresAt = moment;
    }

    boolean goodAt(Instant moment) {
        return expiresAt == null || expiresAt.isAfter(moment);
    }

    String sealed() {
        return sealed;
    }
}
