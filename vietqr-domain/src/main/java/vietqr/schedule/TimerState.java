package vietqr.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that runs by itself: when, whose turn it is, and whether a person wants it sooner. */
@Entity
@Table(name = "timer_state")
public class TimerState {
    /** How nodes share it. */
    public enum Kind {
        /** One node at a time, once for each moment. */
        TURNS,
        /** Every node, all the time; the work itself keeps them apart. */
        SWEEP
    }

    static final String NOBODY = "";
    private static final Duration LONGEST_PAUSE_AFTER_FAILURE = Duration.ofMinutes(5);

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "period_seconds")
    private long periodSeconds;

    @Column(name = "offset_seconds")
    private long offsetSeconds;

    @Column(name = "last_slot")
    private Instant lastSlot;

    @Column(name = "retry_at")
    private Instant retryAt;

    @Column(name = "wanted_at")
    private Instant wantedAt;

    @Column(name = "wanted_by")
    private Long wantedBy;

    private String owner;

    @Column(name = "owned_until")
    private Instant ownedUntil;

    @Version
    private int version;

    protected TimerState() {}

    TimerState(String name, Kind kind, Rhythm rhythm) {
        this.name = name;
        this.kind = kind;
        this.lastSlot = Instant.EPOCH;
        this.retryAt = Instant.EPOCH;
        this.owner = NOBODY;
        this.ownedUntil = Instant.EPOCH;
        keep(kind, rhythm);
    }

    /** The program, or a setting, may have changed since. */
    final void keep(Kind how, Rhythm rhythm) {
        this.kind = how;
        this.periodSeconds = rhythm.period().toSeconds();
        this.offsetSeconds = rhythm.offset().toSeconds();
    }

    /** Why it is to run now; empty if it is not, or if another node is at it. */
    Optional<Due> due(Instant now) {
        if (running(now)) return Optional.empty();
        Instant slot = rhythm().latest(now);
        if (wantedAt != null) return Optional.of(new Due(slot, lastSlot, Due.Cause.PERSON));
        boolean begunByADeadNode = !owner.equals(NOBODY);
        if (begunByADeadNode) return Optional.of(new Due(slot, lastSlot, Due.Cause.CATCH_UP));
        if (!slot.isAfter(lastSlot) || retryAt.isAfter(now)) return Optional.empty();
        boolean missed = !lastSlot.equals(Instant.EPOCH)
                && slot.minusSeconds(periodSeconds).isAfter(lastSlot);
        return Optional.of(new Due(slot, lastSlot, missed ? Due.Cause.CATCH_UP : Due.Cause.SLOT));
    }

    boolean running(Instant now) {
        return !owner.equals(NOBODY) && ownedUntil.isAfter(now);
    }

    boolean ownedBy(String node) {
        return owner.equals(node);
    }

    void begin(String node, Instant until) {
        this.owner = node;
        this.ownedUntil = until;
        this.wantedAt = null;
        this.wantedBy = null;
    }

    void stay(Instant until) {
        this.ownedUntil = until;
    }

    void succeeded(Due due) {
        this.lastSlot = due.slot();
        this.owner = NOBODY;
    }

    /** It stays due, and is tried again after a while, or at its next moment if that is sooner. */
    void failed(Instant now) {
        Duration period = Duration.ofSeconds(periodSeconds);
        this.retryAt =
                now.plus(period.compareTo(LONGEST_PAUSE_AFTER_FAILURE) < 0 ? period : LONGEST_PAUSE_AFTER_FAILURE);
        this.owner = NOBODY;
    }

    void want(long personId, Instant now) {
        if (kind == Kind.SWEEP) throw new IllegalStateException(name + " runs all the time");
        this.wantedAt = now;
        this.wantedBy = personId;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Rhythm rhythm() {
        return new Rhythm(Duration.ofSeconds(periodSeconds), Duration.ofSeconds(offsetSeconds));
    }

    Instant lastSlot() {
        return lastSlot;
    }

    /** When a person has wanted it to run now, as long as it has not begun. */
    public Optional<Instant> wantedAt() {
        return Optional.ofNullable(wantedAt);
    }

    Long wantedBy() {
        return wantedBy;
    }

    /** When it is due the next time, as it looks now: now itself if it should be running. */
    public Instant next(Instant now) {
        boolean due = wantedAt != null || rhythm().latest(now).isAfter(lastSlot);
        if (kind == Kind.SWEEP || !due) return rhythm().next(now);
        return retryAt.isAfter(now) ? retryAt : now;
    }
}
