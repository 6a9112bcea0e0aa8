package vietqr.messenger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.time.Duration;
import java.time.Instant;

/** How it stands with a letter that is owed: whose turn it is, how often it was tried, and how it ended. */
@Embeddable
public class Postage {
    private static final int MOST_TRIES = 8;

    /** Longer than an attempt can take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Written to the column {@code state}. */
    public enum State {
        OWED,
        SENT,
        GIVEN_UP
    }

    protected Postage() {}

    private Postage(Instant now) {
        this.state = State.OWED;
        this.dueAt = now;
        this.label = "";
        this.createdAt = now;
    }

    /** Of a letter that is to be sent at once. */
    public static Postage owed(Instant now) {
        return new Postage(now);
    }

    /** Nobody else tries meanwhile; if the process dies, somebody does later. */
    public void claim(Instant now) {
        tries++;
        dueAt = now.plus(LEASE);
    }

    /**
     * An attempt has ended. A letter that was ended before stays as it is.
     *
     * @param firstPause doubled with every attempt, of which there are eight at most
     * @return whether it ended the letter, sent or given up
     */
    public boolean book(Receipt receipt, Duration firstPause, Instant now) {
        if (state != State.OWED) return false;
        label = receipt.label();
        boolean over = receipt.outcome() == Receipt.Outcome.REFUSED || tries >= MOST_TRIES;
        if (receipt.sent()) state = State.SENT;
        else if (over) state = State.GIVEN_UP;
        else dueAt = now.plus(firstPause.multipliedBy(1L << Math.min(tries, MOST_TRIES)));
        if (state == State.OWED) return false;
        endedAt = now;
        return true;
    }

    public State state() {
        return state;
    }
}
