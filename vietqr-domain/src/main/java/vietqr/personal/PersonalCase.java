package vietqr.personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What somebody who runs the gateway wants done about one person's data, and what has become of that. */
@Entity
@InsertedAfter("job")
@Table(name = "personal_case")
public class PersonalCase {
    /** What is wanted. */
    public enum Wish {
        /** A file with all that is held. */
        EXPORT,
        /** Needs a second person. */
        ERASURE,
        /** They are not to be erased until this is lifted. */
        HOLD
    }

    /** Where it stands. */
    public enum State {
        /** An erasure waits for a second person. */
        ASKED,
        WORKING,
        DONE,
        FAILED,
        REJECTED,
        /** A hold that holds. */
        ACTIVE,
        /** A hold that holds no more. */
        LIFTED
    }

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    @Column(name = "subject_hash")
    private String subjectHash;

    @Column(name = "subject_sealed")
    private String subjectSealed;

    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "job_id")
    private Long jobId;

    private String outcome = "";

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected PersonalCase() {}

    PersonalCase(Wish wish, Subject subject, String sealed, String reason, long askedBy, Instant now) {
        this.id = Ids.next();
        this.wish = wish;
        this.subjectKind = subject.kind();
        this.subjectHash = subject.hash();
        this.subjectSealed = sealed;
        this.reason = reason;
        this.state = wish == Wish.HOLD ? State.ACTIVE : State.ASKED;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** An export needs nobody else. */
    void begin(long job) {
        require(State.ASKED);
        if (wish == Wish.ERASURE && decidedBy == null) throw new IllegalStateException("nobody has agreed");
        state = State.WORKING;
        jobId = job;
    }

    void agree(long by, Instant now) {
        decide(by, now);
    }

    void reject(long by, Instant now) {
        decide(by, now);
        state = State.REJECTED;
        endedAt = now;
    }

    private void decide(long by, Instant now) {
        require(State.ASKED);
        if (by == askedBy) throw new IllegalStateException("one person is not four eyes");
        decidedBy = by;
        decidedAt = now;
    }

    void lift(long by, Instant now) {
        require(State.ACTIVE);
        decidedBy = by;
        decidedAt = now;
        state = State.LIFTED;
        endedAt = now;
    }

    /** Of somebody who is erased not even that is kept by which they were found. */
    void end(boolean well, String told, Instant now) {
        require(State.WORKING);
        state = well ? State.DONE : State.FAILED;
        outcome = told;
        endedAt = now;
        if (well && wish == Wish.ERASURE) subjectSealed = "";
    }

    private void require(State origin) {
        if (state != origin) throw new IllegalStateException("not " + origin + " but " + state);
    }

    public long id() {
        return id;
    }

    public Wish wish() {
        return wish;
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    /** Enough to tell one from another, and not to find anybody. */
    public String mark() {
        return subjectHash.substring(0, 12);
    }

    String subjectSealed() {
        return subjectSealed;
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    /** A person. */
    public long askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Who agreed, did not, or lifted the hold. */
    public OptionalLong decidedBy() {
        return decidedBy == null ? OptionalLong.empty() : OptionalLong.of(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** A line for each table: its name, a tab, what became of it, a tab, how many rows. */
    public String outcome() {
        return outcome;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
