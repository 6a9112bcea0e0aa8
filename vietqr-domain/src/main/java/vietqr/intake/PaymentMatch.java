package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.matching.MatchRule;

import java.time.Instant;

/** This movement belongs to that request, by this rule; it belongs to at most one. Written once, never changed. */
@Entity
@InsertedAfter({"movement", "payment_request"})
@Table(name = "payment_match")
class PaymentMatch {
    @Id
    @Column(name = "movement_id")
    private long movementId;

    @Column(name = "request_id")
    private long requestId;

    @Enumerated(EnumType.STRING)
    private MatchRule rule;

    @Column(name = "matched_at")
    private Instant matchedAt;

    protected PaymentMatch() {}

    PaymentMatch(long movementId, long requestId, MatchRule rule, Instant matchedAt) {
        this.movementId = movementId;
        this.requestId = requestId;
        this.rule = rule;
        this.matchedAt = matchedAt;
    }

    Match match() {
        return new Match(requestId, rule);
    }
}
