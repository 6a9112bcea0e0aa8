package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import vietqr.approval.Requester;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.Sha256;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands in a case from the day on which it is filed. */
@MappedSuperclass
public abstract class Filed {
    @Id
    private long id;

    private String number;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "movement_id")
    private Long movementId;

    @Column(name = "request_id")
    private Long requestId;

    @Column(name = "break_id")
    private Long breakId;

    @Embedded
    private Told told;

    private boolean late;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "track_hash")
    private String trackHash;

    protected Filed() {}

    Filed(Filing filing, Instant now) {
        this.id = Ids.next();
        this.number = DisputeNumber.draw(BankingDay.of(now)).value();
        this.merchantId = filing.merchantId();
        this.movementId = orNull(filing.about().movementId());
        this.requestId = orNull(filing.about().requestId());
        this.breakId = orNull(filing.about().breakId());
        this.told = new Told(filing.complaint());
        this.late = filing.late();
        this.filedBy = filing.by().map(Requester::value).orElse("");
        this.filedAt = now;
        this.trackHash = Sha256.hex(filing.secret());
    }

    /**
     * All that is known when a case is opened.
     *
     * @param by empty for whoever uses the public form
     * @param secret opens the case for whoever complained
     * @param late whether the days for filing were over
     */
    record Filing(
            long merchantId, About about, Complaint complaint, Optional<Requester> by, String secret, boolean late) {}

    void attribute(long movement) {
        this.movementId = movement;
    }

    static Long orNull(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }

    static OptionalLong optional(Long id) {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    public long id() {
        return id;
    }

    /** By which people know it. */
    public String number() {
        return number;
    }

    public long merchantId() {
        return merchantId;
    }

    /** The money it is about; empty while it is about money that is missing. */
    public OptionalLong movementId() {
        return optional(movementId);
    }

    public OptionalLong requestId() {
        return optional(requestId);
    }

    /** The break that it came from, and is settled with it. */
    public OptionalLong breakId() {
        return optional(breakId);
    }

    public Complaint complaint() {
        return told.complaint();
    }

    public boolean late() {
        return late;
    }

    /** Empty if it came by the public form. */
    public Optional<Requester> filer() {
        return filedBy.isEmpty() ? Optional.empty() : Optional.of(new Requester(filedBy));
    }

    public Instant filedAt() {
        return filedAt;
    }

    String trackHash() {
        return trackHash;
    }
}
