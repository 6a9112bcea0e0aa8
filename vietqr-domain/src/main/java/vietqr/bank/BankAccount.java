package vietqr.bank;

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

/** An account on which a merchant receives money. Only a linked one is told about by its bank. */
@Audited(
        value = Thing.BANK_ACCOUNT,
        fields = {"bankBin", "number", "holder", "state", "virtualNumber", "merchantQr"},
        name = "number")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "bank_account")
public class BankAccount {
    /** Whether the bank tells us of this account's movements. */
    public enum State {
        LINKED,
        /** Still the merchant's, and at rest. */
        SUSPENDED,
        /** Anybody's to link. */
        UNLINKED
    }

    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "bank_bin")
    private String bankBin;

    private String number;

    private String holder;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "virtual_number")
    private String virtualNumber;

    @Column(name = "merchant_qr")
    private boolean merchantQr;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected BankAccount() {}

    BankAccount(long merchantId, String bankBin, String number, String holder, Instant createdAt) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.bankBin = bankBin;
        this.number = number;
        this.holder = holder;
        this.state = State.LINKED;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public long merchantId() {
        return merchantId;
    }

    /** Six digits, as in ID 38 of the code. */
    public String bankBin() {
        return bankBin;
    }

    /** Letters and digits, case-sensitive as the bank prints it. */
    public String number() {
        return number;
    }

    public String holder() {
        return holder;
    }

    /** The virtual account that codes for this one pay into, if the bank has given it one. */
    public Optional<String> virtualNumber() {
        return Optional.ofNullable(virtualNumber);
    }

    /** The number that stands in the account's codes. */
    public String codeNumber() {
        return virtualNumber().orElse(number);
    }

    /** Whether the bank tells of codes paid for this account by terminal and order (MB's merchant QR, "flow 2"). */
    public boolean merchantQr() {
        return merchantQr;
    }

    /**
     * What the bank has set up for the account from now on.
     *
     * @param virtual empty for no virtual account
     */
    void arrange(Optional<String> virtual, boolean byMerchantQr) {
        virtualNumber = virtual.orElse(null);
        merchantQr = byMerchantQr;
    }

    State state() {
        return state;
    }

    public boolean suspended() {
        return state == State.SUSPENDED;
    }

    public boolean linked() {
        return state == State.LINKED;
    }

    /** Under the name its holder has now. */
    void linkAgain(String nowHolder) {
        holder = nowHolder;
        state = State.LINKED;
    }

    void suspend() {
        if (state != State.LINKED) throw new IllegalStateException("suspended from " + state);
        state = State.SUSPENDED;
    }

    /** What its bank has set up for it ends with the link. */
    void unlink() {
        state = State.UNLINKED;
        arrange(Optional.empty(), false);
    }
}
