package vietqr.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.messenger.Receipt;

import java.time.Duration;
import java.time.Instant;

/** A letter about somebody's account that is owed. What it says is sealed, and gone once it is sent. */
@Entity
@Table(name = "account_letter")
class Letter {
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /** Longer than an attempt can take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Id
    private long id;

    private String address;
    private String sealed;

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

    @Version
    private int version;

    enum State {
        OWED,
        SENT,
        GIVEN_UP
    }

    protected Letter() {}

    Letter(String address, String sealed, Instant now) {
        this.id = Ids.next();
        this.address = address;
        this.sealed = sealed;
        this.state = State.OWED;
        this.dueAt = now;
        this.label = "";
        this.createdAt = now;
    }

    /** Nobody else tries meanwhile; if the process dies, somebody does later. */
    void claim(Instant now) {
        tries++;
        dueAt = now.plus(LEASE);
    }

    void book(Receipt receipt, Instant now) {
        if (state != State.OWED) return;
        label = receipt.label();
        boolean over = receipt.outcome() == Receipt.Outcome.REFUSED || tries >= MOST_TRIES;
        if (receipt.sent()) state = State.SENT;
        else if (over) state = State.GIVEN_UP;
        else dueAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_TRIES)));
        if (state == State.OWED) return;
        endedAt = now;
        sealed = "";
    }

    long id() {
        return id;
    }

    String address() {
        return address;
    }

    String sealed() {
        return sealed;
    }
}
