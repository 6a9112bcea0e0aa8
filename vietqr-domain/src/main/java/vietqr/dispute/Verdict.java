package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vietqr.approval.Requester;
import vietqr.kernel.Vnd;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What was decided about a case, why, and what has come of the money. */
@Embeddable
class Verdict {
    @Column(name = "decided_by")
    private String decidedBy = "";

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String grounds = "";
    private Vnd granted = Vnd.ZERO;

    @Column(name = "refund_id")
    private Long refundId;

    @Column(name = "refund_owed")
    private boolean refundOwed;

    @Column(name = "refund_tries")
    private int refundTries;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected Verdict() {}

    static Verdict none() {
        return new Verdict();
    }

    /** The first decision is the answer; later ones may follow from it. */
    void decide(Requester by, String words, Instant now) {
        this.decidedBy = by.value();
        this.decidedAt = now;
        this.grounds = words;
        if (answeredAt == null) this.answeredAt = now;
    }

    void grant(Vnd amount, boolean refund) {
        this.granted = amount;
        this.refundOwed = refund;
    }

    /** Somebody turns to the refunds, with a name for the wish that is new each time. */
    void refundWanted() {
        this.refundOwed = true;
        this.refundTries++;
    }

    void refundAsked(long refund) {
        this.refundId = refund;
        this.refundOwed = false;
    }

    /** There is none, or no longer; another may be asked for. */
    void refundFailed() {
        this.refundId = null;
        this.refundOwed = false;
    }

    void end(Instant now) {
        this.refundOwed = false;
        this.endedAt = now;
    }

    Optional<Requester> decidedBy() {
        return decidedBy.isEmpty() ? Optional.empty() : Optional.of(new Requester(decidedBy));
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    String grounds() {
        return grounds;
    }

    Vnd granted() {
        return granted;
    }

    OptionalLong refundId() {
        return refundId == null ? OptionalLong.empty() : OptionalLong.of(refundId);
    }

    boolean refundOwed() {
        return refundOwed;
    }

    int refundTries() {
        return refundTries;
    }

    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
