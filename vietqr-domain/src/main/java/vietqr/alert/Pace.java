package vietqr.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.messenger.Messengers;
import vietqr.messenger.Receipt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it goes with a channel, and how fast it is told. In one minute it hears at most ten single alerts; as soon as more
 * are owed than are left of these, it hears of all of them in one digest, and of nothing more until the minute is over.
 */
@Entity
@InsertedAfter("alert_channel")
@Table(name = "alert_pace")
public class Pace {
    static final int MOST_IN_A_MINUTE = 10;

    /** If nobody has said by then what became of an attempt, whoever made it is dead. */
    static final Duration CLAIM = Messengers.LONGEST_ATTEMPT.plusSeconds(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    @Id
    @Column(name = "channel_id")
    private long channelId;

    @Column(name = "served_at")
    private Instant servedAt;

    @Column(name = "resume_at")
    private Instant resumeAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "minute_began")
    private Instant minuteBegan;

    @Column(name = "minute_sent")
    private int minuteSent;

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "last_outcome")
    private String lastOutcome = "";

    @Column(name = "last_label")
    private String lastLabel = "";

    @Column(name = "last_answer")
    private String lastAnswer = "";

    protected Pace() {}

    Pace(long channelId, Instant now) {
        this.channelId = channelId;
        this.servedAt = now;
        this.resumeAt = now;
        this.claimedUntil = now;
        this.minuteBegan = now;
    }

    /** What may be sent now. */
    enum Turn {
        NOTHING,
        ONE,
        DIGEST
    }

    /** Takes a turn: counts it, and keeps others away until {@link #over}. */
    Turn take(int owed, Instant now) {
        if (owed == 0 || resumeAt.isAfter(now) || claimedUntil.isAfter(now)) return Turn.NOTHING;
        int left = leftAt(now);
        if (left == 0) {
            resumeAt = minuteBegan.plus(MINUTE);
            return Turn.NOTHING;
        }
        minuteSent = owed > left ? MOST_IN_A_MINUTE : minuteSent + 1;
        servedAt = now;
        claimedUntil = now.plus(CLAIM);
        return owed > left ? Turn.DIGEST : Turn.ONE;
    }

    private int leftAt(Instant now) {
        if (!minuteBegan.plus(MINUTE).isAfter(now)) {
            minuteBegan = now;
            minuteSent = 0;
        }
        return MOST_IN_A_MINUTE - minuteSent;
    }

    /** The turn has ended like this. After a failure nothing is sent for a while, longer each time. */
    void over(Receipt receipt, Instant now) {
        claimedUntil = now;
        last(receipt, now);
        if (receipt.sent()) {
            failures = 0;
            return;
        }
        Duration wait = WAITS.get(Math.min(failures, WAITS.size() - 1));
        failures++;
        resumeAt = now.plus(
                receipt.pause().filter(asked -> asked.compareTo(wait) > 0).orElse(wait));
    }

    /** Somebody wants to try it by hand; false if it has heard enough in this minute. */
    boolean countTrial(Instant now) {
        boolean may = leftAt(now) > 0;
        if (may) minuteSent++;
        return may;
    }

    /** Somebody has tried it by hand; if it works now, what is owed need not wait. */
    void tried(Receipt receipt, Instant now) {
        last(receipt, now);
        if (receipt.sent() && failures > 0) mended(now);
    }

    /** It may work again. */
    void mended(Instant now) {
        failures = 0;
        resumeAt = now;
    }

    private void last(Receipt receipt, Instant now) {
        lastAt = now;
        lastOutcome = receipt.outcome().name();
        lastLabel = receipt.label();
        lastAnswer = receipt.answer();
    }

    /** How often it has failed since it last worked. */
    public int failures() {
        return failures;
    }

    /** When it was last tried; empty if never. */
    public Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }

    /** How the last attempt ended; empty if there was none. */
    public Optional<Receipt.Outcome> lastOutcome() {
        return lastOutcome.isEmpty() ? Optional.empty() : Optional.of(Receipt.Outcome.valueOf(lastOutcome));
    }

    /** {@code HTTP 200}, {@code TIMEOUT}; {@code ""} if it was never tried. */
    public String lastLabel() {
        return lastLabel;
    }

    /** What the other side said last. */
    public String lastAnswer() {
        return lastAnswer;
    }
}
