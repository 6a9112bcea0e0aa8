package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** This movement pays that request, by this rule. A movement pays at most one request. */
@Entity
@InsertedAfter({"movement", "payment_request"})
@Table(name = "payment_match")
class PaymentMatch {
    @Id
    @Column(name = "movement_id")
    private long movementId;

    @Column(name = "request_id")
    private long requestId;

    private String rule;

    @Column(name = "matched_at")
    private Instant matchedAt;

    protected PaymentMatch() {}

    PaymentMatch(long movementId, long requestId, String rule, Instant matchedAt) {
        this.movementId = movementId;
        this.requestId = requestId;
        this.rule = rule;
        this.matchedAt = matchedAt;
    }

    long requestId() {
        return requestId;
    }
}
