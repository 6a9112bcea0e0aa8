package vietqr.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** That somebody has set a file aside, and why. Written once, never changed, also when the file is brought again. */
@Audited(
        value = Thing.STATEMENT_WITHDRAWAL,
        fields = {"fileId", "fileName", "reason", "withdrawnBy"},
        name = "fileName")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "statement_file"})
@Table(name = "statement_withdrawal")
public class Withdrawal {
    /** In characters. */
    public static final int LONGEST_REASON = 500;

    @Id
    private long id;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "file_name")
    private String fileName;

    private String reason;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Withdrawal() {}

    Withdrawal(StatementFile file, String reason, String by, Instant now) {
        String why = reason.strip();
        if (why.isEmpty()) throw new IllegalArgumentException("withdrawn for no reason");
        this.id = Ids.next();
        this.fileId = file.id();
        this.merchantId = file.merchantId();
        this.fileName = file.name();
        this.reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        this.withdrawnBy = by;
        this.withdrawnAt = now;
    }

    public long id() {
        return id;
    }

    public long fileId() {
        return fileId;
    }

    /** In the person's own words; never empty. */
    public String reason() {
        return reason;
    }

    /** See {@code approval.Requester}. */
    public String withdrawnBy() {
        return withdrawnBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
