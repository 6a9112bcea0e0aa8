package vietqr.web.refunds;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.approval.Approval;
import vietqr.approval.ApprovalResult;
import vietqr.approval.ApprovalResult.Denied;
import vietqr.approval.ApprovalState;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.identity.Language;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.ErrorCode;
import vietqr.payment.PaymentRequest;
import vietqr.refund.Refund;
import vietqr.refund.RefundState;
import vietqr.refund.Refunds;
import vietqr.web.look.Look;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** {@code /refunds/view.xhtml?id=}: one refund, what has become of it, and what this person may do about it. */
@Named("refundsViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private Refunds refunds;

    @Inject
    private Approvals approvals;

    @Inject
    private Transactions transactions;

    @Inject
    private Names names;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    @Inject
    private Look look;

    private Long id;
    private String reason;
    private Refund refund;
    private Optional<Approval> approval;

    /** The forms of the page send the id along: whether their buttons are there is asked before any value is set. */
    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** A refund of somebody else's business is answered like one that does not exist. */
    public void open() throws IOException {
        if (refund() == null) Exchange.notFound();
    }

    /** Null if there is none that may be seen. */
    public Refund refund() {
        if (refund == null && id != null)
            refund = refunds.find(visit.sight(), id).orElse(null);
        return refund;
    }

    /** Whether the bank has left us in the dark. */
    public boolean unknown() {
        return isIn(RefundState.UNKNOWN);
    }

    public boolean mayDecide() {
        return refund().state() == RefundState.AWAITING_APPROVAL && current.isMayDecide();
    }

    /** The bank's silence is a matter for those who keep the books. */
    public boolean mayAskAgain() {
        return isIn(RefundState.UNKNOWN) && current.may(Permission.CHASE_REFUNDS);
    }

    private boolean isIn(RefundState state) {
        return refund() != null && refund().state() == state;
    }

    public String approve() {
        return after(approvals.approve(Refunds.APPROVAL_KIND, id, decider()));
    }

    public String reject() {
        String why = reason == null ? "" : reason.strip();
        return after(approvals.reject(Refunds.APPROVAL_KIND, id, decider(), why));
    }

    public String askAgain() {
        if (!mayAskAgain()) return say(FacesMessage.SEVERITY_ERROR, texts.get("refund.denied.NOT_FOUND"));
        refunds.askAgain(visit.sight(), id);
        return say(FacesMessage.SEVERITY_INFO, texts.get("refund.asked"));
    }

    private Decider decider() {
        return new Decider(current.person(), visit.sight(Permission.DECIDE)::covers);
    }

    private String after(ApprovalResult result) {
        if (result instanceof Denied denied)
            return say(FacesMessage.SEVERITY_ERROR, texts.get("refund.denied." + denied.why()));
        return "/refunds/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Stays on the page, which is read anew. */
    private String say(FacesMessage.Severity severity, String words) {
        Exchange.say(severity, words);
        refund = null;
        approval = null;
        return null;
    }

    /** The request whose money goes back; null if it came without one. */
    public PaymentRequest payment() {
        return origin().flatMap(transactions::requestPaidBy).orElse(null);
    }

    public String originalReference() {
        return origin().map(Movement::reference).orElse("");
    }

    private Optional<Movement> origin() {
        return transactions.movement(refund().movementId());
    }

    public String requester() {
        return names.of(refund().requester());
    }

    /** Who decided; empty while nobody has, or nobody had to. */
    public String decidedBy() {
        return approval().map(names::decider).orElse("");
    }

    /** When; null while nobody has. */
    public Instant decidedAt() {
        return approval().flatMap(Approval::decidedAt).orElse(null);
    }

    /** Whether a person of ours declined; then no bank was asked. */
    public boolean declined() {
        return approval()
                .filter(decided -> decided.state() == ApprovalState.REJECTED)
                .isPresent();
    }

    /** Why somebody declined, in their own words. */
    public String rejection() {
        return approval().map(Approval::reason).orElse("");
    }

    private Optional<Approval> approval() {
        if (approval == null) approval = approvals.about(Refunds.APPROVAL_KIND, id);
        return approval;
    }

    /** Why the bank did not do it, in the reader's language, behind the code that the partner was told. */
    public String failure() {
        if (declined()) return "";
        return refund().failure().map(code -> code + ": " + meaning(code)).orElse("");
    }

    private String meaning(ErrorCode code) {
        return look.language() == Language.VI ? code.vietnamese() : code.meaning();
    }

    public Long getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
