package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.matching.MatchRule;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * This movement belongs to that request, by this rule, until a {@link MatchReversal} of the same turn. The schema lets a turn
 * begin once, and only when the one before was reversed. Written once, never changed.
 */
@Entity
@InsertedAfter({"movement", "payment_request", "payment_correction"})
@Table(name = "payment_match")
class PaymentMatch {
    /** The turn that is a movement's when nobody has corrected anything. */
    static final int FIRST_TURN = 1;

    @Id
    private long id;

    @Column(name = "movement_id")
    private long movementId;

    private int turn;

    @Column(name = "request_id")
    private long requestId;

    @Enumerated(EnumType.STRING)
    private MatchRule rule;

    @Column(name = "matched_at")
    private Instant matchedAt;

    @Column(name = "correction_id")
    private Long correctionId;

    @Column(name = "approved_by")
    private Long approvedBy;

    protected PaymentMatch() {}

    /** By the rules, when the movement was recorded. */
    PaymentMatch(long movementId, long requestId, MatchRule rule, Instant matchedAt) {
        this.id = Ids.next();
        this.movementId = movementId;
        this.turn = FIRST_TURN;
        this.requestId = requestId;
        this.rule = rule;
        this.matchedAt = matchedAt;
    }

    /** By a person. */
    PaymentMatch(Ruling ruling, MatchRule rule, Instant matchedAt) {
        this(ruling.movement().id(), ruling.requestId(), rule, matchedAt);
        this.turn = ruling.turn();
        this.correctionId = ruling.correctionId();
        this.approvedBy =
                ruling.approver().isPresent() ? (Long) ruling.approver().getAsLong() : null;
    }

    /** The match that holds now. */
    static Optional<PaymentMatch> current(EntityManager em, long movementId) {
        return em.createQuery(
                        "select p from PaymentMatch p where p.movementId = :movement and " + Match.HOLDS,
                        PaymentMatch.class)
                .setParameter("movement", movementId)
                .getResultStream()
                .findFirst();
    }

    Match match() {
        return new Match(requestId, rule);
    }

    int turn() {
        return turn;
    }

    Instant matchedAt() {
        return matchedAt;
    }

    OptionalLong correctionId() {
        return correctionId == null ? OptionalLong.empty() : OptionalLong.of(correctionId);
    }
}
