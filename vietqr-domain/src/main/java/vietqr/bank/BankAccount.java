package vietqr.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** An account on which a merchant receives money. Only a linked one is told about by its bank. */
@Entity
@InsertedAfter("merchant")
@Table(name = "bank_account")
public class BankAccount {
    /** Whether the bank tells us of this account's movements. */
    public enum State {
        LINKED,
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

    public boolean linked() {
        return state == State.LINKED;
    }
}
