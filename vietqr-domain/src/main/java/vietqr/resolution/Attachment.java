package vietqr.resolution;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import vietqr.approval.Requester;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Sha256;
import vietqr.paper.PaperName;
import vietqr.paper.PaperType;

import java.time.Instant;

/** A file that somebody has brought along about a break: a letter of the bank, a picture of a receipt. Never changed. */
@Entity
@InsertedAfter("recon_break")
@Table(name = "break_attachment")
public class Attachment {
    /** Of one file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    @Id
    private long id;

    @Column(name = "break_id")
    private long breakId;

    private String name;
    private String type;
    private int size;
    private String sha256;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Column(name = "brought_by")
    private String broughtBy;

    @Column(name = "brought_at")
    private Instant broughtAt;

    protected Attachment() {}

    Attachment(long breakId, String name, PaperType type, byte[] content, Requester by, Instant now) {
        this.id = Ids.next();
        this.breakId = breakId;
        this.name = PaperName.of(name);
        this.type = type.mime();
        this.size = content.length;
        this.sha256 = Sha256.hex(content);
        this.content = content.clone();
        this.broughtBy = by.value();
        this.broughtAt = now;
    }

    public long id() {
        return id;
    }

    public long breakId() {
        return breakId;
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

    public byte[] content() {
        return content.clone();
    }

    public Requester bringer() {
        return new Requester(broughtBy);
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
