package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

/** One line of a partner's error table. */
@Entity
@InsertedAfter("merchant")
@Table(name = "webhook_error_reason")
class ErrorReason {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ErrorGroup meaning;

    protected ErrorReason() {}

    ErrorReason(long merchantId, String reason, ErrorGroup meaning) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.reason = reason;
        this.meaning = meaning;
    }

    String reason() {
        return reason;
    }

    ErrorGroup meaning() {
        return meaning;
    }
}
