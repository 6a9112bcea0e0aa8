package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** The match of this movement's turn holds no longer: two people have agreed that it was wrong. Written once, never changed. */
@Entity
@InsertedAfter({"movement", "payment_correction"})
@Table(name = "payment_reversal")
class MatchReversal {
    @Id
    private long id;

    @Column(name = "movement_id")
    private long movementId;

    private int turn;

    @Column(name = "correction_id")
    private long correctionId;

    @Column(name = "approved_by")
    private long approvedBy;

    @Column(name = "reversed_at")
    private Instant reversedAt;

    protected MatchReversal() {}

    MatchReversal(Ruling ruling, Instant reversedAt) {
        this.id = Ids.next();
        this.movementId = ruling.movement().id();
        this.turn = ruling.turn();
        this.correctionId = ruling.correctionId();
        this.approvedBy = ruling.approver().orElseThrow();
        this.reversedAt = reversedAt;
    }

    int turn() {
        return turn;
    }

    long correctionId() {
        return correctionId;
    }

    Instant reversedAt() {
        return reversedAt;
    }
}
