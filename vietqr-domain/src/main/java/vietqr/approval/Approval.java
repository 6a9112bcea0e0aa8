package vietqr.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.identity.Person;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** A second person's yes or no, or the wait for it. Decided once. */
@Audited(
        value = Thing.APPROVAL,
        fields = {"kind", "subjectId", "requester", "state", "decidedBy", "reason"},
        name = "kind")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "approval")
public class Approval {
    static final int LONGEST_REASON = 500;

    @Id
    private long id;

    private String kind;

    @Column(name = "subject_id")
    private long subjectId;

    @Column(name = "merchant_id")
    private long merchantId;

    private String requester;

    @Enumerated(EnumType.STRING)
    private ApprovalState state;

    @Column(name = "decided_by")
    private Long decidedBy;

    private String reason;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Approval() {}

    Approval(Question question, Instant now) {
        this.id = Ids.next();
        this.kind = question.kind();
        this.subjectId = question.subjectId();
        this.merchantId = question.merchantId();
        this.requester = question.requester().value();
        this.state = ApprovalState.WAITING;
        this.reason = "";
        this.askedAt = now;
    }

    /** Whether this person is the one who asked, and therefore cannot be the second. */
    boolean askedBy(Person person) {
        return requester().isFrom(person);
    }

    void approve(Person person, Instant now) {
        decide(ApprovalState.APPROVED, person, "", now);
    }

    void reject(Person person, String why, Instant now) {
        decide(ApprovalState.REJECTED, person, why, now);
    }

    /** Only whoever asked can take it back, and only while nobody has decided. */
    void withdraw(Person person, Instant now) {
        if (state != ApprovalState.WAITING) throw new IllegalStateException("withdrawn from " + state);
        if (!askedBy(person)) throw new IllegalStateException("withdrawn by somebody else");
        this.state = ApprovalState.WITHDRAWN;
        this.decidedBy = person.id();
        this.decidedAt = now;
    }

    /** Nobody has to decide any more: what was asked about does not happen. */
    void lapse(Person person, Instant now) {
        if (state != ApprovalState.WAITING) throw new IllegalStateException("lapsed from " + state);
        this.state = ApprovalState.WITHDRAWN;
        this.decidedBy = person.id();
        this.decidedAt = now;
    }

    private void decide(ApprovalState decision, Person person, String why, Instant now) {
        if (state != ApprovalState.WAITING) throw new IllegalStateException(decision + " from " + state);
        if (askedBy(person)) throw new IllegalStateException("one person is not four eyes");
        this.state = decision;
        this.decidedBy = person.id();
        this.reason = why;
        this.decidedAt = now;
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }

    public long merchantId() {
        return merchantId;
    }

    public Requester requester() {
        return new Requester(requester);
    }

    public ApprovalState state() {
        return state;
    }

    /** The person who decided. */
    public OptionalLong decidedBy() {
        return decidedBy == null ? OptionalLong.empty() : OptionalLong.of(decidedBy);
    }

    /** Why it was rejected, in the person's own words; may be empty. */
    public String reason() {
        return reason;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
