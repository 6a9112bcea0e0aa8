package vietqr.dispute;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Sha256;
import vietqr.paper.PaperName;
import vietqr.paper.PaperType;

import java.time.Instant;

/** A file that belongs to a case: a receipt, a letter of a bank. Never changed. */
@Entity
@InsertedAfter("dispute")
@Table(name = "dispute_evidence")
public class Evidence {
    /** Of one file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    @Id
    private long id;

    @Column(name = "dispute_id")
    private long disputeId;

    private String name;
    private String type;
    private int size;
    private String sha256;
    private boolean scanned;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Column(name = "brought_by")
    private String broughtBy;

    @Column(name = "brought_at")
    private Instant broughtAt;

    protected Evidence() {}

    Evidence(long disputeId, Brought brought, String by, Instant now) {
        this.id = Ids.next();
        this.disputeId = disputeId;
        this.name = PaperName.of(brought.name());
        this.type = brought.type().mime();
        this.size = brought.content().length;
        this.sha256 = Sha256.hex(brought.content());
        this.scanned = brought.scanned();
        this.content = brought.content().clone();
        this.broughtBy = by;
        this.broughtAt = now;
    }

    /** A file that may be kept. */
    public record Brought(String name, PaperType type, byte[] content, boolean scanned) {}

    public long id() {
        return id;
    }

    public long disputeId() {
        return disputeId;
    }

    public String name() {
        return name;
    }

    /** As its bytes say, not as whoever brought it says. */
    public String type() {
        return type;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether a scanner has looked at it and found nothing. */
    public boolean scanned() {
        return scanned;
    }

    public byte[] content() {
        return content.clone();
    }

    String broughtBy() {
        return broughtBy;
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
