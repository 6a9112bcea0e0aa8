package vietqr.paper;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import vietqr.kernel.Ids;
import vietqr.kernel.Sha256;

import java.time.Instant;

/** A file that somebody has brought along, kept in the database, where no server hands it out by itself. Never changed. */
@MappedSuperclass
public abstract class Paper {
    /** Of one file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    @Id
    private long id;

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

    protected Paper() {}

    /**
     * @param name as whoever brings it calls it
     * @param by who brings it, in the words of whoever keeps it
     */
    protected Paper(String name, PaperType type, byte[] content, String by, Instant now) {
        this.id = Ids.next();
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

    protected String broughtBy() {
        return broughtBy;
    }

    public Instant broughtAt() {
        return broughtAt;
    }
}
