package vietqr.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.approval.Requester;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** What somebody has said about a break. Written once, never changed. */
@Entity
@InsertedAfter("recon_break")
@Table(name = "break_comment")
public class BreakComment {
    static final int LONGEST = 2000;

    @Id
    private long id;

    @Column(name = "break_id")
    private long breakId;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String content;

    protected BreakComment() {}

    BreakComment(long breakId, String words, Requester by, Instant now) {
        String kept = words.strip();
        if (kept.isEmpty()) throw new IllegalArgumentException("nothing said");
        this.id = Ids.next();
        this.breakId = breakId;
        this.writtenBy = by.value();
        this.writtenAt = now;
        this.content = kept.substring(0, Math.min(kept.length(), LONGEST));
    }

    public long id() {
        return id;
    }

    public Requester writer() {
        return new Requester(writtenBy);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String content() {
        return content;
    }
}
