package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

/** An API client speaks for one merchant. */
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
