package vietqr.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.approval.Requester;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A report that comes by e-mail again and again. */
@Audited(
        value = Thing.REPORT_SCHEDULE,
        fields = {"wish", "cadence", "hour", "recipients", "state"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "report_schedule")
public class ReportSchedule {
    /** What was missed for longer than that is not made good: nobody reads so many letters. */
    private static final Duration MADE_GOOD = Duration.ofDays(7);

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String wish;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    private int hour;
    private String recipients;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "asked_by")
    private String askedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** Where it stands. */
    public enum State {
        ON,
        PAUSED,
        /** By itself: whoever wanted it may not see it any more. */
        STOPPED,
        REMOVED
    }

    protected ReportSchedule() {}

    ReportSchedule(ScheduleDraft draft, Requester askedBy, Instant now) {
        this.id = Ids.next();
        this.merchantId = draft.merchantId();
        this.wish = WishText.of(draft.wish());
        this.cadence = draft.cadence();
        this.hour = draft.hour();
        this.recipients = String.join(",", draft.recipients());
        this.createdBy =
                askedBy.personId().isPresent() ? (Long) askedBy.personId().getAsLong() : null;
        this.askedBy = askedBy.value();
        this.state = State.ON;
        this.createdAt = now;
        this.nextAt = cadence.next(now, hour);
    }

    /** The wish for the time that is due, after which the next one waits. */
    Wish take(Instant now) {
        Instant slot = nextAt.isBefore(now.minus(MADE_GOOD)) ? cadence.next(now.minus(MADE_GOOD), hour) : nextAt;
        Cadence.Period period = cadence.over(slot);
        lastAt = now;
        nextAt = cadence.next(slot, hour);
        return wish().during(period.from(), period.to());
    }

    boolean due(Instant now) {
        return state == State.ON && !nextAt.isAfter(now);
    }

    void pause() {
        if (state == State.ON) state = State.PAUSED;
    }

    void stop() {
        if (state == State.ON) state = State.STOPPED;
    }

    /** Goes on with the next time; those that passed meanwhile were not wanted. */
    void resume(Instant now) {
        if (state == State.ON || state == State.REMOVED) return;
        state = State.ON;
        nextAt = cadence.next(now, hour);
    }

    void remove() {
        state = State.REMOVED;
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** Its days are those of no report: each has its own. */
    public Wish wish() {
        return WishText.read(wish);
    }

    public Cadence cadence() {
        return cadence;
    }

    /** Of the day, in Vietnam. */
    public int hour() {
        return hour;
    }

    public List<String> recipients() {
        return List.of(recipients.split(","));
    }

    /** The person who wanted it, or the key. */
    public Requester askedBy() {
        return new Requester(askedBy);
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant nextAt() {
        return nextAt;
    }

    public Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }
}
