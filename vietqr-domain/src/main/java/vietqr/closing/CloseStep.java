package vietqr.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.approval.Requester;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;

/** That somebody wants a day closed, or opened again, and what has become of it. */
@Entity
@InsertedAfter("day_close")
@Table(name = "day_close_step")
public class CloseStep {
    /** In characters. */
    public static final int LONGEST_REASON = 500;

    @Id
    private long id;

    @Column(name = "close_id")
    private long closeId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private StepState state;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected CloseStep() {}

    CloseStep(DayClose close, StepKind kind, String reason, Requester requester, Instant now) {
        String why = reason.strip();
        this.id = Ids.next();
        this.closeId = close.id();
        this.kind = kind;
        this.reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        this.askedBy = requester.value();
        this.askedAt = now;
        this.state = StepState.WAITING;
    }

    void end(StepState how, Instant now) {
        if (state != StepState.WAITING) throw new IllegalStateException(how + " from " + state);
        this.state = how;
        this.endedAt = now;
    }

    public long id() {
        return id;
    }

    public long closeId() {
        return closeId;
    }

    public StepKind kind() {
        return kind;
    }

    /** In the person's own words; never empty if the day is to be opened again. */
    public String reason() {
        return reason;
    }

    public Requester requester() {
        return new Requester(askedBy);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public StepState state() {
        return state;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
