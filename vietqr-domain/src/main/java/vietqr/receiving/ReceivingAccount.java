package vietqr.receiving;

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

/** Where the money of a merchant's codes goes that name no account. */
@Audited(
        value = Thing.RECEIVING,
        fields = {"accountId"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "bank_account"})
@Table(name = "receiving_account")
class ReceivingAccount {
    @Id
    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "account_id")
    private long accountId;

    @Version
    private int version;

    protected ReceivingAccount() {}

    ReceivingAccount(long merchantId, long accountId) {
        this.merchantId = merchantId;
        this.accountId = accountId;
    }

    long accountId() {
        return accountId;
    }

    void become(long otherAccountId) {
        accountId = otherAccountId;
    }
}
