package vietqr.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that takes a while, and how far it is. Changed only under a lock of its row. */
@Entity
@InsertedAfter("merchant")
@Table(name = "job")
public class Job {
    static final int MOST_TRIES = 5;

    private static final int LONGEST_MESSAGE = 1000;
    private static final String NOBODY = "";

    @Id
    private long id;

    private String kind;

    @Column(name = "merchant_id")
    private Long merchantId;

    @Column(name = "asked_by")
    private String askedBy;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private long done;
    private Long total;
    private String message;

    @Column(name = "cancel_wanted")
    private boolean cancelWanted;

    private int tries;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Job() {}

    Job(String kind, OptionalLong merchantId, String askedBy, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.merchantId = merchantId.isPresent() ? merchantId.getAsLong() : null;
        this.askedBy = askedBy;
        this.state = JobState.QUEUED;
        this.message = "";
        this.claimedBy = NOBODY;
        this.claimedUntil = now;
        this.createdAt = now;
    }

    /** @return false if it has been tried too often, and is given up */
    boolean claim(String worker, Instant now, Duration lease) {
        if (tries >= MOST_TRIES) {
            end(
                    JobState.FAILED,
                    "given up after " + tries
                            + " tries: each time the process that worked on it ended, or others were in its way",
                    now);
            return false;
        }
        tries++;
        state = JobState.RUNNING;
        claimedBy = worker;
        claimedUntil = now.plus(lease);
        if (startedAt == null) startedAt = now;
        return true;
    }

    boolean isHeldBy(String worker) {
        return state == JobState.RUNNING && claimedBy.equals(worker);
    }

    void renew(Instant until) {
        claimedUntil = until;
    }

    void tell(long doneNow, OptionalLong totalNow) {
        done = doneNow;
        total = totalNow.isPresent() ? Long.valueOf(totalNow.getAsLong()) : null;
    }

    /** Gives it back unfinished, through no fault of its own. */
    void giveBack(Instant now) {
        tries--;
        state = JobState.QUEUED;
        claimedBy = NOBODY;
        claimedUntil = now;
    }

    /** Gives it back after it got nowhere. */
    void putOff(Instant until) {
        state = JobState.QUEUED;
        claimedBy = NOBODY;
        claimedUntil = until;
    }

    void end(JobState how, String words, Instant now) {
        if (state.ended()) throw new IllegalStateException(how + " after " + state);
        state = how;
        message = words.length() <= LONGEST_MESSAGE ? words : words.substring(0, LONGEST_MESSAGE);
        claimedBy = NOBODY;
        endedAt = now;
    }

    /** @return false if it has ended already */
    boolean cancel() {
        if (state.ended()) return false;
        cancelWanted = true;
        return true;
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public OptionalLong merchantId() {
        return merchantId == null ? OptionalLong.empty() : OptionalLong.of(merchantId);
    }

    /** The text of the person, key or timer that wants it; see {@code approval.Requester}. */
    public String askedBy() {
        return askedBy;
    }

    public JobState state() {
        return state;
    }

    public long done() {
        return done;
    }

    /** Empty while nobody knows. */
    public OptionalLong total() {
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** From 0 to 100; empty while nobody knows how much there is to do. */
    public Optional<Integer> percent() {
        if (state == JobState.DONE) return Optional.of(100);
        if (total == null || total <= 0) return Optional.empty();
        return Optional.of((int) Math.min(100, Math.max(0, done * 100.0 / total)));
    }

    public String message() {
        return message;
    }

    public boolean cancelWanted() {
        return cancelWanted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
