package vietqr.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vietqr.approval.Requester;
import vietqr.kernel.InsertedAfter;
import vietqr.paper.Paper;
import vietqr.paper.PaperType;

import java.time.Instant;

/** A file that somebody has brought along about a break: a letter of the bank, a picture of a receipt. Never changed. */
@Entity
@InsertedAfter("recon_break")
@Table(name = "break_attachment")
public class Attachment extends Paper {
    @Column(name = "break_id")
    private long breakId;

    protected Attachment() {}

    Attachment(long breakId, String name, PaperType type, byte[] content, Requester by, Instant now) {
        super(name, type, content, by.value(), now);
        this.breakId = breakId;
    }

    public long breakId() {
        return breakId;
    }

    public Requester bringer() {
        return new Requester(broughtBy());
    }
}
