package vietqr.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;

/** A time in which an endpoint only failed: from its first failure to its next success. */
@Entity
@InsertedAfter("webhook_endpoint")
@Table(name = "webhook_incident")
public class Incident {
    @Id
    private long id;

    @Column(name = "endpoint_id")
    private long endpointId;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private int failures;
    private String label;

    @Version
    private int version;

    protected Incident() {}

    Incident(long endpointId, Instant now) {
        this.id = Ids.next();
        this.endpointId = endpointId;
        this.beganAt = now;
    }

    void failed(String label) {
        this.failures++;
        this.label = label;
    }

    void end(Instant now) {
        endedAt = now;
    }

    public long id() {
        return id;
    }

    public long endpointId() {
        return endpointId;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** Empty while it goes on. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public int failures() {
        return failures;
    }

    /** What the last failure was: {@code TIMEOUT}, {@code HTTP 503}. */
    public String label() {
        return label;
    }
}
