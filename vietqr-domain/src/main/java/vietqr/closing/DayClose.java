package vietqr.closing;

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
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** A day of an account, and whether it is signed off. The row is made by {@link CloseDesk}. */
@Audited(
        value = Thing.DAY_CLOSE,
        fields = {"accountId", "day", "state"},
        name = "day")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "bank_account"})
@Table(name = "day_close")
public class DayClose {
    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "merchant_id")
    private long merchantId;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private CloseState state;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "pack_id")
    private Long packId;

    @Version
    private int version;

    protected DayClose() {}

    void prepare() {
        from(state == CloseState.OPEN || state == CloseState.REOPENED, "prepared");
        state = CloseState.PREPARED;
    }

    /** The second person does not agree. */
    void decline() {
        from(state == CloseState.PREPARED, "declined");
        state = packId == null ? CloseState.OPEN : CloseState.REOPENED;
    }

    void close(long pack, Instant now) {
        from(state == CloseState.PREPARED, "closed");
        state = CloseState.CLOSED;
        packId = pack;
        closedAt = now;
    }

    void reopen() {
        from(state == CloseState.CLOSED, "opened again");
        state = CloseState.REOPENED;
        closedAt = null;
    }

    private void from(boolean allowed, String verb) {
        if (!allowed) throw new IllegalStateException(verb + " from " + state);
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long merchantId() {
        return merchantId;
    }

    public LocalDate day() {
        return day;
    }

    public CloseState state() {
        return state;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The pack of the last time it was closed. */
    public OptionalLong packId() {
        return packId == null ? OptionalLong.empty() : OptionalLong.of(packId);
    }
}
