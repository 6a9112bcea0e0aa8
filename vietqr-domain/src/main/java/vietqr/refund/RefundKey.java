package vietqr.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** The right of one API client to refund from one account, and the secret that both sides compute checksums with. */
@Audited(
        value = Thing.REFUND_KEY,
        fields = {"clientId", "accountId"},
        secret = {"secretSealed"},
        merchant = "")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"api_client", "bank_account"})
@Table(name = "refund_key")
class RefundKey {
    @Id
    private long id;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "secret_sealed")
    private String secretSealed;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected RefundKey() {}

    RefundKey(long clientId, long accountId, String secretSealed, Instant createdAt) {
        this.id = Ids.next();
        this.clientId = clientId;
        this.accountId = accountId;
        this.secretSealed = secretSealed;
        this.createdAt = createdAt;
    }

    void renew(String secretSealed, Instant now) {
        this.secretSealed = secretSealed;
        this.createdAt = now;
    }

    Instant createdAt() {
        return createdAt;
    }

    String secretSealed() {
        return secretSealed;
    }
}
