package vietqr.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** When a break was opened and closed, by which runs, and how it was settled. */
@Embeddable
public class Course {
    @Column(name = "opened_run")
    private Long openedRun;

    @Column(name = "seen_run")
    private Long seenRun;

    @Column(name = "closed_run")
    private Long closedRun;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String resolution;

    @Column(name = "resolved_by")
    private String resolvedBy;

    protected Course() {}

    static Course openedBy(Run run, Instant now) {
        Course course = new Course();
        course.begin(run, now);
        return course;
    }

    /** From now on, or again. */
    void begin(Run run, Instant now) {
        this.openedRun = run.id();
        this.seenRun = run.id();
        reopen(now);
    }

    void reopen(Instant now) {
        this.openedAt = now;
        this.closedAt = null;
        this.closedRun = null;
        this.resolution = "";
        this.resolvedBy = "";
    }

    void seen(Run run) {
        this.seenRun = run.id();
    }

    void healed(long runId, Instant now) {
        this.closedRun = runId;
        this.closedAt = now;
    }

    void resolved(String how, String by, Instant now) {
        this.closedAt = now;
        this.resolution = how;
        this.resolvedBy = by;
    }

    OptionalLong openedRun() {
        return openedRun == null ? OptionalLong.empty() : OptionalLong.of(openedRun);
    }

    OptionalLong closedRun() {
        return closedRun == null ? OptionalLong.empty() : OptionalLong.of(closedRun);
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    String resolution() {
        return resolution;
    }

    String resolvedBy() {
        return resolvedBy;
    }
}
