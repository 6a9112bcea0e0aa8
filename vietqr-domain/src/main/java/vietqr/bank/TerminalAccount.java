package vietqr.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.InsertedAfter;

/** The account on which a terminal receives. */
@Audited(
        value = Thing.TERMINAL,
        fields = {"accountId"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"terminal", "merchant", "bank_account"})
@Table(name = "terminal_account")
class TerminalAccount {
    @Id
    @Column(name = "terminal_id")
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "account_id")
    private long accountId;

    @Version
    private int version;

    protected TerminalAccount() {}

    TerminalAccount(long terminalId, long merchantId, long accountId) {
        this.id = terminalId;
        this.merchantId = merchantId;
        this.accountId = accountId;
    }

    long terminalId() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    void receiveOn(long otherAccountId) {
        accountId = otherAccountId;
    }
}
