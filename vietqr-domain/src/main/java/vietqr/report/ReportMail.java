package vietqr.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.messenger.Receipt;

import java.time.Duration;
import java.time.Instant;

/** A letter that is owed to somebody once their report is there. */
@Entity
@InsertedAfter("report_export")
@Table(name = "report_mail")
class ReportMail {
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    /** Longer than an attempt can take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Id
    private long id;

    @Column(name = "export_id")
    private long exportId;

    private String address;

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

    protected ReportMail() {}

    ReportMail(long exportId, String address, Instant now) {
        this.id = Ids.next();
        this.exportId = exportId;
        this.address = address;
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
        if (state != State.OWED) endedAt = now;
    }

    long id() {
        return id;
    }

    long exportId() {
        return exportId;
    }

    String address() {
        return address;
    }

    State state() {
        return state;
    }
}
