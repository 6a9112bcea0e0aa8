package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.kernel.Ids;

import java.time.Instant;

/** What has become of a notice, this time. Written once, never changed; the last one counts. */
@Entity
@Table(name = "notice_reading")
public class NoticeReading {
    @Id
    private long id;

    @Column(name = "notice_id")
    private long noticeId;

    private int seq;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "answer_code")
    private String answerCode;

    private String reason;

    @Column(name = "read_at")
    private Instant readAt;

    private String reader;

    protected NoticeReading() {}

    /** The first, of a notice that has just been kept. */
    NoticeReading(Notice fresh, Handled handled, String answerCode, String reason, Instant now) {
        this.id = Ids.next();
        this.noticeId = fresh.id();
        this.seq = 1;
        this.outcome = handled.outcome();
        this.answerCode = answerCode;
        this.reason = reason;
        this.readAt = now;
        this.reader = "";
    }

    /** From 1. */
    public int seq() {
        return seq;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What the sender was told, or would have been. */
    public String answerCode() {
        return answerCode;
    }

    public String reason() {
        return reason;
    }

    public Instant readAt() {
        return readAt;
    }

    /** The person who had it read again; empty for the first reading and for one that a repeat led to. */
    public String reader() {
        return reader;
    }
}
