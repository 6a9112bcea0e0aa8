package vietqr.receiving;

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
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Money of a merchant, or of one of its terminals, is to go to another account; what has become of that. */
@Audited(
        value = Thing.RECEIVING,
        fields = {"terminalId", "fromAccount", "toAccount", "reason", "state", "askedBy", "dueAt", "endedBy"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "terminal", "bank_account"})
@Table(name = "receiving_change")
public class AccountChange {
    static final int LONGEST_REASON = 500;

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "terminal_id")
    private Long terminalId;

    @Column(name = "from_account")
    private Long fromAccount;

    @Column(name = "to_account")
    private long toAccount;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "open_key")
    private String openKey;

    @Version
    private int version;

    protected AccountChange() {}

    AccountChange(ChangeWish wish, Long fromAccount, long askedBy, Instant now) {
        this.id = Ids.next();
        this.merchantId = wish.merchantId();
        this.terminalId =
                wish.terminalId().isPresent() ? (Long) wish.terminalId().getAsLong() : null;
        this.fromAccount = fromAccount;
        this.toAccount = wish.accountId();
        this.reason = wish.reason();
        this.state = ChangeState.ASKED;
        this.askedBy = askedBy;
        this.askedAt = now;
        this.openKey = openKey(wish.merchantId(), wish.terminalId());
    }

    static String openKey(long merchantId, OptionalLong terminalId) {
        return merchantId + " " + (terminalId.isPresent() ? terminalId.getAsLong() : "");
    }

    /** The second person agrees; from then on it waits for its time. */
    void agree(Instant due) {
        require(ChangeState.ASKED);
        state = ChangeState.COOLING;
        dueAt = due;
    }

    void reject(Instant now) {
        require(ChangeState.ASKED);
        end(ChangeState.REJECTED, now);
    }

    void cancel(long by, Instant now) {
        if (!state.open()) throw new IllegalStateException("stopped when " + state);
        endedBy = by;
        end(ChangeState.CANCELLED, now);
    }

    void carryOut(boolean linked, Instant now) {
        require(ChangeState.COOLING);
        if (dueAt.isAfter(now)) throw new IllegalStateException("before its time");
        end(linked ? ChangeState.DONE : ChangeState.FAILED, now);
    }

    private void end(ChangeState how, Instant now) {
        state = how;
        endedAt = now;
        openKey = null;
    }

    private void require(ChangeState origin) {
        if (state != origin) throw new IllegalStateException("not " + origin + " but " + state);
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** Empty: the codes of the merchant that name no account. */
    public OptionalLong terminalId() {
        return terminalId == null ? OptionalLong.empty() : OptionalLong.of(terminalId);
    }

    /** Where money went when it was asked for. */
    public OptionalLong fromAccount() {
        return fromAccount == null ? OptionalLong.empty() : OptionalLong.of(fromAccount);
    }

    public long toAccount() {
        return toAccount;
    }

    public String reason() {
        return reason;
    }

    public ChangeState state() {
        return state;
    }

    /** A person. */
    public long askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it happens; empty before a second person has agreed. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The person who stopped it. */
    public OptionalLong endedBy() {
        return endedBy == null ? OptionalLong.empty() : OptionalLong.of(endedBy);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
