package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.InsertedAfter;

/** An API client speaks for one merchant. */
@Audited(
        value = Thing.API_CLIENT,
        fields = {"clientId"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"merchant", "api_client"})
@Table(name = "merchant_client")
class MerchantClient {
    @Id
    @Column(name = "client_id")
    private long clientId;

    @Column(name = "merchant_id")
    private long merchantId;

    protected MerchantClient() {}

    MerchantClient(long clientId, long merchantId) {
        this.clientId = clientId;
        this.merchantId = merchantId;
    }

    long merchantId() {
        return merchantId;
    }
}
