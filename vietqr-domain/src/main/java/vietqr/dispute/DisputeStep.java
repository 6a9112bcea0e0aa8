package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.approval.Requester;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing that has happened to a case. Written once, never changed, sealed with the journal. */
@Entity
@InsertedAfter({"dispute", "dispute_evidence"})
@Table(name = "dispute_step")
public class DisputeStep {
    /** Whoever complained, by their secret link. */
    static final String OUTSIDE = "outside";

    @Id
    private long id;

    @Column(name = "dispute_id")
    private long disputeId;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    private String words;
    private boolean shared;

    @Column(name = "evidence_id")
    private Long evidenceId;

    protected DisputeStep() {}

    DisputeStep(long disputeId, Step step, Instant now) {
        this.id = Ids.next();
        this.disputeId = disputeId;
        this.kind = step.kind();
        this.takenBy = step.by();
        this.takenAt = now;
        this.words = step.words().substring(0, Math.min(step.words().length(), Complaint.LONGEST_STORY));
        this.shared = step.shared();
        this.evidenceId = step.evidenceId().isPresent() ? step.evidenceId().getAsLong() : null;
    }

    /**
     * What to write down.
     *
     * @param by as {@link Requester} writes it, {@link #OUTSIDE}, or empty for what happens by itself
     * @param shared whether whoever complained may read it
     */
    record Step(StepKind kind, String by, String words, boolean shared, OptionalLong evidenceId) {
        static Step of(StepKind kind, Requester by, String words) {
            return new Step(kind, by.value(), words, false, OptionalLong.empty());
        }

        static Step byItself(StepKind kind, String words) {
            return new Step(kind, "", words, false, OptionalLong.empty());
        }

        static Step fromOutside(StepKind kind, String words) {
            return new Step(kind, OUTSIDE, words, true, OptionalLong.empty());
        }

        /** Whoever complained may read it. */
        Step forAll() {
            return new Step(kind, by, words, true, evidenceId);
        }

        Step about(long evidence) {
            return new Step(kind, by, words, shared, OptionalLong.of(evidence));
        }
    }

    public long id() {
        return id;
    }

    public StepKind kind() {
        return kind;
    }

    /** Empty for what happened by itself or came from whoever complained. */
    public Optional<Requester> requester() {
        return takenBy.isEmpty() || fromOutside() ? Optional.empty() : Optional.of(new Requester(takenBy));
    }

    /** Whether whoever complained did it, by their link. */
    public boolean fromOutside() {
        return takenBy.equals(OUTSIDE);
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String words() {
        return words;
    }

    /** Whether whoever complained may read it. */
    public boolean shared() {
        return shared;
    }

    public OptionalLong evidenceId() {
        return evidenceId == null ? OptionalLong.empty() : OptionalLong.of(evidenceId);
    }
}
