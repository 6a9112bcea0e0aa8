package vietqr.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

/** One line of a partner's error table. */
@Audited(
        value = Thing.ERROR_TABLE,
        fields = {"reason", "meaning"},
        name = "reason")
@Customizer(AuditTrail.class)
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
