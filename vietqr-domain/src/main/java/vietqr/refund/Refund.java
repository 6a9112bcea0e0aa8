package vietqr.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.approval.Requester;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.intake.DebitMark;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;
import vietqr.kernel.Vnd;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Money of one credit to be sent back, or sent. It changes state by its own verbs only, each of which names its origin. */
@Audited(
        value = Thing.REFUND,
        fields = {"movementId", "amount", "content", "requestedBy"},
        name = "mark")
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter({"refundable", "merchant", "bank_account"})
@Table(name = "refund")
public class Refund {
    @Id
    private long id;

    private String mark;

    @Column(name = "movement_id")
    private long movementId;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "account_id")
    private long accountId;

    private Vnd amount;
    private String content;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "repeat_key")
    private String repeatKey;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    @Column(name = "bank_reference")
    private String bankReference;

    @Enumerated(EnumType.STRING)
    private ErrorCode failure;

    private int tries;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Refund() {}

    /** @param content folded to plain text already */
    Refund(RefundCommand command, long movementId, String content, boolean needsApproval, Instant now) {
        this.id = Ids.next();
        this.mark = DebitMark.of(id).value();
        this.movementId = movementId;
        this.merchantId = command.account().merchantId();
        this.accountId = command.account().id();
        this.amount = command.amount();
        this.content = content;
        this.requestedBy = command.requester().value();
        this.repeatKey = command.repeatKey().map(Refund::storedKey).orElse(mark);
        this.state = needsApproval ? RefundState.AWAITING_APPROVAL : RefundState.READY;
        this.dueAt = needsApproval ? null : now;
        this.createdAt = now;
    }

    /** Kept apart from the marks that stand in for a missing key. */
    static String storedKey(String repeatKey) {
        return "key:" + repeatKey;
    }

    void approve(Instant now) {
        from(state == RefundState.AWAITING_APPROVAL, "approved");
        this.state = RefundState.READY;
        this.dueAt = now;
    }

    void reject(Instant now) {
        from(state == RefundState.AWAITING_APPROVAL, "rejected");
        this.failure = ErrorCode.E43;
        end(RefundState.REJECTED, now);
    }

    /** Somebody turns to the bank; if nothing is heard from him by then, it is somebody else's turn. */
    void claimedUntil(Instant until) {
        from(state.running(), "claimed");
        if (state == RefundState.READY) this.state = RefundState.SENDING;
        this.tries++;
        this.dueAt = until;
    }

    void succeed(String bankReference, Instant now) {
        from(state.atBank(), "succeeded");
        this.bankReference = bankReference;
        end(RefundState.SUCCEEDED, now);
    }

    void refuse(ErrorCode why, Instant now) {
        from(state.atBank(), "refused");
        this.failure = why;
        end(RefundState.REFUSED, now);
    }

    /** The bank has left us in the dark; without a further look in the schedule a person must find out. */
    void loseSight(Instant now) {
        from(state.atBank(), "lost sight of");
        this.state = RefundState.UNKNOWN;
        Optional<Duration> wait = AskSchedule.afterTry(tries);
        this.dueAt = wait.map(now::plus).orElse(null);
    }

    /** A person wants the bank to be asked once more, now. */
    void askAgain(Instant now) {
        from(state == RefundState.UNKNOWN, "asked about");
        this.dueAt = now;
    }

    private void end(RefundState last, Instant now) {
        this.state = last;
        this.dueAt = null;
        this.endedAt = now;
    }

    private void from(boolean allowed, String verb) {
        if (!allowed) throw new IllegalStateException(verb + " from " + state);
    }

    /** What whoever asks for this refund is told at this moment. */
    RefundResult answer() {
        return switch (state) {
            case AWAITING_APPROVAL, READY -> new RefundResult.Accepted(mark);
            case SENDING -> new RefundResult.Rejected(ErrorCode.E158);
            case UNKNOWN -> new RefundResult.Rejected(ErrorCode.E215);
            case SUCCEEDED -> new RefundResult.Accepted(bankReference);
            case REFUSED, REJECTED -> new RefundResult.Rejected(failure);
        };
    }

    public long id() {
        return id;
    }

    /** Our own reference, which stands in the transfer text too. */
    public DebitMark mark() {
        return new DebitMark(mark);
    }

    /** The credit whose money goes back. */
    public long movementId() {
        return movementId;
    }

    public long merchantId() {
        return merchantId;
    }

    public long accountId() {
        return accountId;
    }

    public Vnd amount() {
        return amount;
    }

    /** The text for the receiver, without the mark. */
    public String content() {
        return content;
    }

    public Requester requester() {
        return new Requester(requestedBy);
    }

    public RefundState state() {
        return state;
    }

    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    /** Why it failed. */
    public Optional<ErrorCode> failure() {
        return Optional.ofNullable(failure);
    }

    /** How often somebody turned to the bank for it. */
    public int tries() {
        return tries;
    }

    /** When the bank will be turned to next; empty when nobody will by himself. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
