package vietqr.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.approval.Requester;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A report that is made, or was, as a file. */
@Audited(
        value = Thing.EXPORT,
        fields = {"report", "format", "wish", "askedBy"},
        name = "report")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "report_export")
public class Export {
    private static final int LONGEST_FAILURE = 1000;

    @Id
    private long id;

    @Column(name = "job_id")
    private long jobId;

    @Column(name = "merchant_id")
    private Long merchantId;

    private boolean family;
    private String report;
    private String format;
    private String wish;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "schedule_id")
    private Long scheduleId;

    private int attempt;

    @Column(name = "row_count")
    private Long rowCount;

    private Long size;
    private String sha256;
    private String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Version
    private int version;

    protected Export() {}

    Export(long jobId, Scope scope, Wish wish, Requester askedBy, OptionalLong scheduleId, Instant now) {
        this.id = Ids.next();
        this.jobId = jobId;
        this.merchantId =
                scope.merchantId().isPresent() ? Long.valueOf(scope.merchantId().getAsLong()) : null;
        this.family = scope.family();
        this.report = wish.report().name();
        this.format = wish.format().name();
        this.wish = WishText.of(wish);
        this.askedBy = askedBy.value();
        this.scheduleId = scheduleId.isPresent() ? Long.valueOf(scheduleId.getAsLong()) : null;
        this.failure = "";
        this.createdAt = now;
    }

    /** Begins anew; what an attempt before has written counts no more. */
    int begin() {
        if (endedAt != null) throw new IllegalStateException("begun after its end");
        return ++attempt;
    }

    /** @return false if another attempt has begun meanwhile */
    boolean finish(int finished, Written.Result result, Instant now) {
        if (finished != attempt || endedAt != null) return false;
        rowCount = result.rows();
        size = result.size();
        sha256 = result.sha256();
        endedAt = now;
        return true;
    }

    /** It will never be there. */
    void fail(String why, Instant now) {
        if (endedAt != null) return;
        failure = why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
        endedAt = now;
    }

    /** The file is gone; what it was remains known. */
    void remove(Instant now) {
        if (removedAt == null) removedAt = now;
    }

    int attempt() {
        return attempt;
    }

    public long id() {
        return id;
    }

    public long jobId() {
        return jobId;
    }

    public Scope scope() {
        return merchantId == null ? Scope.EVERYTHING : new Scope(OptionalLong.of(merchantId), family);
    }

    public Wish wish() {
        return WishText.read(wish);
    }

    public Requester askedBy() {
        return new Requester(askedBy);
    }

    public OptionalLong scheduleId() {
        return scheduleId == null ? OptionalLong.empty() : OptionalLong.of(scheduleId);
    }

    /** Empty until the file is there. */
    public Optional<Written.Result> result() {
        return sha256 == null ? Optional.empty() : Optional.of(new Written.Result(rowCount, size, sha256));
    }

    /** Whether the file can be fetched. */
    public boolean ready() {
        return sha256 != null && removedAt == null;
    }

    /** Whether it says who payers are, so that not everybody who sees reports may have it. */
    public boolean personal() {
        return wish().personal();
    }

    public boolean removed() {
        return removedAt != null;
    }

    /** Why there is no file; empty while there may be one. */
    public String failure() {
        return failure;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Of our own words and days only. */
    public String fileName() {
        Wish wanted = wish();
        return report.toLowerCase(Locale.ROOT) + "-" + wanted.from() + "-" + wanted.to() + "."
                + wanted.format().extension();
    }
}
