package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.paper.Paper;
import vietqr.paper.PaperType;

import java.time.Instant;

/** A file that belongs to a case: a receipt, a letter of a bank. Never changed. */
@Entity
@InsertedAfter("dispute")
@Table(name = "dispute_evidence")
public class Evidence extends Paper {
    @Column(name = "dispute_id")
    private long disputeId;

    private boolean scanned;

    protected Evidence() {}

    Evidence(long disputeId, Brought brought, String by, Instant now) {
        super(brought.name(), brought.type(), brought.content(), by, now);
        this.disputeId = disputeId;
        this.scanned = brought.scanned();
    }

    /** A file that may be kept. */
    public record Brought(String name, PaperType type, byte[] content, boolean scanned) {}

    public long disputeId() {
        return disputeId;
    }

    /** Whether a scanner has looked at it and found nothing. */
    public boolean scanned() {
        return scanned;
    }
}
