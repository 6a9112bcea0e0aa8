package vietqr.web.approvals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.approval.ApprovalResult;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.correction.CorrectionDesk;
import vietqr.correction.CorrectionResult;
import vietqr.correction.Corrections;
import vietqr.refund.Refunds;
import vietqr.resolution.ResolutionDesk;
import vietqr.resolution.ResolutionResult;
import vietqr.resolution.Resolutions;

import java.util.Optional;

/** Takes a yes or a no to the desk that asked. What may be decided, and by whom, each desk knows itself. */
@RequestScoped
class Verdict {
    static final String UNKNOWN = "approval.denied.NOT_FOUND";

    @Inject
    private Approvals approvals;

    @Inject
    private CorrectionDesk corrections;

    @Inject
    private ResolutionDesk resolutions;

    /** Empty if it is done, else the name of the text that says why not. */
    Optional<String> yes(String kind, long id, Decider decider) {
        return switch (kind) {
            case Refunds.APPROVAL_KIND -> refund(approvals.approve(kind, id, decider));
            case Corrections.APPROVAL_KIND -> correction(corrections.approve(id, decider));
            case Resolutions.APPROVAL_KIND -> resolution(resolutions.approve(id, decider));
            default -> Optional.of(UNKNOWN);
        };
    }

    /** Empty if it is done, else the name of the text that says why not. */
    Optional<String> no(String kind, long id, Decider decider, String reason) {
        return switch (kind) {
            case Refunds.APPROVAL_KIND -> refund(approvals.reject(kind, id, decider, reason));
            case Corrections.APPROVAL_KIND -> correction(corrections.reject(id, decider, reason));
            case Resolutions.APPROVAL_KIND -> resolution(resolutions.reject(id, decider, reason));
            default -> Optional.of(UNKNOWN);
        };
    }

    private static Optional<String> refund(ApprovalResult result) {
        return result instanceof ApprovalResult.Denied denied
                ? Optional.of("refund.denied." + denied.why())
                : Optional.empty();
    }

    private static Optional<String> correction(CorrectionResult result) {
        return result instanceof CorrectionResult.Denied denied
                ? Optional.of("correction.denied." + denied.why())
                : Optional.empty();
    }

    private static Optional<String> resolution(ResolutionResult result) {
        return result instanceof ResolutionResult.Denied denied
                ? Optional.of("break.denied." + denied.why())
                : Optional.empty();
    }
}
