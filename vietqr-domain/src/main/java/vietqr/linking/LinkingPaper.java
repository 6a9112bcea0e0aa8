package vietqr.linking;

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

/** A document that shows whose an account is: a confirmation of the bank, a statement. Never changed. */
@Entity
@InsertedAfter("linking_case")
@Table(name = "linking_paper")
public class LinkingPaper {
    /** Of one file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    @Id
    private long id;

    @Column(name = "case_id")
    private long caseId;

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

    protected LinkingPaper() {}

    LinkingPaper(long caseId, String name, PaperType type, byte[] content, String by, Instant now) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.name = PaperName.of(name);
        this.type = type.mime();
        this.size = content.length;
        this.sha256 = Sha256.hex(content);
        this.content = content.clone();
        this.broughtBy = by;
        this.broughtAt = now;
    }

    public long id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    public String name() {
        return name;
    }

    /** As its bytes say. */
    public String type() {
        return type;
    }

    String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }

    public String broughtBy() {
        return broughtBy;
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
