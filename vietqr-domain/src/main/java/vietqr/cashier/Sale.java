package vietqr.cashier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** Somebody has asked for money at a till; what has become of it, the payment request of the same number tells. */
@Entity
@InsertedAfter({"payment_request", "terminal"})
@Table(name = "cashier_sale")
class Sale {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "terminal_id")
    private long terminalId;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "sale_key")
    private String key;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Sale() {}

    Sale(long requestId, long merchantId, long userId, SaleWish wish, Instant now) {
        this.id = requestId;
        this.merchantId = merchantId;
        this.terminalId = wish.terminalId();
        this.userId = userId;
        this.key = wish.key();
        this.madeAt = now;
    }

    long id() {
        return id;
    }

    long merchantId() {
        return merchantId;
    }

    long terminalId() {
        return terminalId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
