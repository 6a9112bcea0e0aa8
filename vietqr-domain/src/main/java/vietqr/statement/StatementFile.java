package vietqr.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Format;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/** A bank's file as it was brought, and what became of it. Its bytes are never changed; it can be read again if reading failed. */
@Audited(
        value = Thing.STATEMENT,
        fields = {"name", "accountId", "size", "sha256", "format", "source"},
        name = "name")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("bank_account")
@Table(name = "statement_file")
public class StatementFile {
    private static final int LONGEST_PROBLEM = 20_000;
    private static final int MOST_DAYS_AHEAD = 31;

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "account_id")
    private Long accountId;

    private String name;
    private long size;
    private String sha256;
    private String format;
    private String profile;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private FileState state;

    private String problem;
    private int entries;
    private int doubled;
    private int unreadable;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "job_id")
    private Long jobId;

    @Version
    private int version;

    protected StatementFile() {}

    /** @param bytes what came */
    StatementFile(NewFile file, long bytes, String sha256, Instant now) {
        this.id = Ids.next();
        this.merchantId = file.merchantId();
        this.accountId = file.accountId().isPresent() ? file.accountId().getAsLong() : null;
        this.name = file.name();
        this.size = bytes;
        this.sha256 = sha256;
        this.format = "";
        this.profile = file.profile();
        this.source = file.source();
        this.state = FileState.RECEIVED;
        this.problem = "";
        this.uploadedBy = file.broughtBy();
        this.uploadedAt = now;
    }

    /** Is to be read by this job. */
    void waitFor(long job) {
        if (state != FileState.RECEIVED && !state.readable())
            throw new IllegalStateException("to be read from " + state);
        state = FileState.RECEIVED;
        problem = "";
        jobId = job;
    }

    /** Wants to be read again, for another account or by another profile. */
    void readAgain(OptionalLong account, String otherProfile, long job) {
        waitFor(job);
        accountId = account.isPresent() ? account.getAsLong() : null;
        profile = otherProfile;
    }

    void reading() {
        if (state != FileState.RECEIVED && state != FileState.READING)
            throw new IllegalStateException("reading from " + state);
        state = FileState.READING;
    }

    /** @param accounts whose statements stand in it */
    void read(Format as, String byProfile, Collection<Long> accounts, Counts counts, Instant now) {
        end(FileState.READ, now);
        if (accounts.size() == 1) accountId = accounts.iterator().next();
        format = as.name();
        profile = byProfile;
        entries = counts.entries();
        doubled = counts.doubled();
        unreadable = counts.unreadable();
    }

    void refuse(String why, Instant now) {
        end(FileState.REFUSED, now);
        problem = why.length() <= LONGEST_PROBLEM ? why : why.substring(0, LONGEST_PROBLEM);
    }

    void cancel(Instant now) {
        end(FileState.CANCELLED, now);
    }

    /** What was read of it counts nowhere from now on. */
    void withdraw() {
        if (state != FileState.READ) throw new IllegalStateException("withdrawn from " + state);
        state = FileState.WITHDRAWN;
    }

    private void end(FileState how, Instant now) {
        if (!underWay()) throw new IllegalStateException(how + " from " + state);
        state = how;
        readAt = now;
    }

    /** Whether it waits to be read, or is just being read. */
    public boolean underWay() {
        return state == FileState.RECEIVED || state == FileState.READING;
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** The account that whoever brought the file named, or the only one the file is of; else empty. */
    public OptionalLong accountId() {
        return accountId == null ? OptionalLong.empty() : OptionalLong.of(accountId);
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    /** Of the whole file, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Empty until it has been read. */
    public Optional<Format> format() {
        return format.isEmpty() ? Optional.empty() : Optional.of(Format.valueOf(format));
    }

    /** The profile it was or is to be read by; empty if whichever fits will do, or if the format needs none. */
    public String profile() {
        return profile;
    }

    public Source source() {
        return source;
    }

    public FileState state() {
        return state;
    }

    /** Why it was refused; see {@link Finding#parse}. */
    public String problem() {
        return problem;
    }

    /** How many entries are new by it. */
    public int entries() {
        return entries;
    }

    /** How many lines were entries already, from files before it. */
    public int doubled() {
        return doubled;
    }

    /** How many lines could not become entries. */
    public int unreadable() {
        return unreadable;
    }

    /** See {@code approval.Requester}; or the word {@code folder}. */
    public String uploadedBy() {
        return uploadedBy;
    }

    /** Banks date ahead over holidays; what is dated further ahead is not read as it was meant. */
    LocalDate lastDay() {
        return BankingDay.of(uploadedAt).plusDays(MOST_DAYS_AHEAD);
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** When reading ended, however it did. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    /** The job that reads it. */
    public OptionalLong jobId() {
        return jobId == null ? OptionalLong.empty() : OptionalLong.of(jobId);
    }
}
