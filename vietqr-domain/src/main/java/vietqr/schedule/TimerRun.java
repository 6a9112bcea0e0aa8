package vietqr.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** A run and how it went, or several in a row of which there is nothing else to say. */
@Entity
@InsertedAfter("timer_state")
@Table(name = "timer_run")
public class TimerRun {
    /** How it went. */
    public enum Result {
        RUNNING,
        DONE,
        FAILED,
        /** Its node died, or was cut off for longer than others wait. */
        INTERRUPTED
    }

    private static final int LONGEST_DETAIL = 1000;

    @Id
    private long id;

    private String name;
    private String node;

    @Enumerated(EnumType.STRING)
    private Due.Cause cause;

    @Column(name = "asked_by")
    private Long askedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Result result;

    private long runs;
    private long counted;

    @Column(name = "longest_micros")
    private long longestMicros;

    private String detail;

    @Version
    private int version;

    protected TimerRun() {}

    TimerRun(String name, String node, Due.Cause cause, Long askedBy, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.node = node;
        this.cause = cause;
        this.askedBy = askedBy;
        this.startedAt = now;
        this.lastAt = now;
        this.result = Result.RUNNING;
        this.runs = 1;
        this.detail = "";
    }

    void end(Result how, long count, String words, Instant now) {
        if (result != Result.RUNNING) throw new IllegalStateException(how + " from " + result);
        this.result = how;
        this.counted = count;
        this.detail = cut(words);
        this.endedAt = now;
        this.longestMicros = Math.max(0, ChronoUnit.MICROS.between(startedAt, now));
    }

    /** Whether a later run that had nothing to do either may share this line: same node, same hour. */
    boolean sharesWith(TimerRun later) {
        return result == Result.DONE
                && counted == 0
                && detail.isEmpty()
                && cause == Due.Cause.SLOT
                && later.cause == Due.Cause.SLOT
                && node.equals(later.node)
                && sameHour(startedAt, later.startedAt);
    }

    void swallow(TimerRun later) {
        this.runs += later.runs;
        this.lastAt = later.lastAt;
        this.endedAt = later.endedAt;
        this.longestMicros = Math.max(longestMicros, later.longestMicros);
    }

    /** Says anew what all runs of a line have come to so far. */
    void tell(Tally tally) {
        this.result = tally.failed() ? Result.FAILED : Result.DONE;
        this.runs = tally.runs();
        this.counted = tally.counted();
        this.longestMicros = tally.longest().toNanos() / 1000;
        this.lastAt = tally.lastAt();
        this.endedAt = tally.lastAt();
        this.detail = cut(tally.detail());
    }

    static boolean sameHour(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.HOURS).equals(other.truncatedTo(ChronoUnit.HOURS));
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST_DETAIL));
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String node() {
        return node;
    }

    public Due.Cause cause() {
        return cause;
    }

    /** The person who wanted it. */
    public OptionalLong askedBy() {
        return askedBy == null ? OptionalLong.empty() : OptionalLong.of(askedBy);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the last run of the line began. */
    public Instant lastAt() {
        return lastAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Result result() {
        return result;
    }

    /** How many runs the line stands for. */
    public long runs() {
        return runs;
    }

    /** What they have done, in whatever the timer counts. */
    public long counted() {
        return counted;
    }

    /** How long the longest of them took. */
    public Duration longest() {
        return Duration.of(longestMicros, ChronoUnit.MICROS);
    }

    public String detail() {
        return detail;
    }
}
