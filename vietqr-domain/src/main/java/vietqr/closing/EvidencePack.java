package vietqr.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** The evidence of one closing. Its bytes are kept beside it. */
@Entity
@InsertedAfter({"day_close", "merchant"})
@Table(name = "evidence_pack")
public class EvidencePack {
    @Id
    private long id;

    @Column(name = "close_id")
    private long closeId;

    @Column(name = "merchant_id")
    private long merchantId;

    private String sha256;
    private long size;

    @Column(name = "made_at")
    private Instant madeAt;

    protected EvidencePack() {}

    EvidencePack(DayClose close, String sha256, long size, Instant now) {
        this.id = Ids.next();
        this.closeId = close.id();
        this.merchantId = close.merchantId();
        this.sha256 = sha256;
        this.size = size;
        this.madeAt = now;
    }

    public long id() {
        return id;
    }

    public long closeId() {
        return closeId;
    }

    public long merchantId() {
        return merchantId;
    }

    /** Of the whole file. */
    public String sha256() {
        return sha256;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
