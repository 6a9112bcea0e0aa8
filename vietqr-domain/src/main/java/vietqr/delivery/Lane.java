package vietqr.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How it goes with an endpoint: when it was last served, how often it has failed in a row, and when it may be served again.
 * Whoever claims for the endpoint holds the row's lock, so that its limits hold across nodes.
 */
@Entity
@Table(name = "webhook_lane")
class Lane {
    /** From so many failures in a row on an endpoint is served by few threads and one at a time. */
    static final int DOUBTFUL_FROM = 3;

    private static final int MOST_IN_FLIGHT = 16;
    private static final int PAUSES_FROM = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    @Id
    @Column(name = "endpoint_id")
    private long endpointId;

    @Column(name = "served_at")
    private Instant servedAt;

    @Column(name = "resume_at")
    private Instant resumeAt;

    private int failures;
    private boolean throttled;
    private long sequence;

    @Column(name = "incident_id")
    private Long incidentId;

    protected Lane() {}

    /** After a pause that was asked for one goes first, to see whether the endpoint is ready again. */
    int mostInFlight() {
        return throttled || failures >= DOUBTFUL_FROM ? 1 : MOST_IN_FLIGHT;
    }

    /** Whether the endpoint has asked for a pause that is not over: what was under way before says nothing about it. */
    boolean pausing(Instant now) {
        return throttled && !open(now);
    }

    /** From when on it may be served again. */
    Instant resumeAt() {
        return resumeAt;
    }

    boolean open(Instant now) {
        return !resumeAt.isAfter(now);
    }

    void served(Instant now) {
        servedAt = now;
    }

    long nextSequence() {
        return ++sequence;
    }

    boolean failing() {
        return failures > 0;
    }

    OptionalLong incident() {
        return incidentId == null ? OptionalLong.empty() : OptionalLong.of(incidentId);
    }

    void failed(Incident incident, Optional<Duration> asked, Instant now) {
        failures++;
        incidentId = incident.id();
        throttled |= asked.isPresent();
        Instant resume = now.plus(asked.orElse(pauseAfter(failures)));
        if (resume.isAfter(resumeAt)) resumeAt = resume;
    }

    void succeeded(Instant now) {
        failures = 0;
        throttled = false;
        incidentId = null;
        resumeAt = now;
    }

    /** Nothing at first, then 1, 2, 4 seconds and so on, at most half a minute: less than the documented waits. */
    static Duration pauseAfter(int failures) {
        if (failures < PAUSES_FROM) return Duration.ZERO;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures - PAUSES_FROM, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
