package vietqr.resolution;

import vietqr.approval.ApprovalResult;
import vietqr.correction.CorrectionResult;
import vietqr.resolution.ResolutionResult.Why;

/** Why rooms below have not done something, in this room's words. */
final class Reasons {
    private Reasons() {}

    /** An approval that is in sight and not found is one that this person may not give. */
    static Why of(ApprovalResult.Why why) {
        return switch (why) {
            case NOT_FOUND -> Why.NOT_ALLOWED;
            case SAME_PERSON -> Why.SAME_PERSON;
            case ALREADY_DECIDED -> Why.ALREADY_DECIDED;
        };
    }

    static Why of(CorrectionResult.Why why) {
        return switch (why) {
            case NOT_FOUND -> Why.NOT_FOUND;
            case NOT_ALLOWED -> Why.NOT_ALLOWED;
            case NO_REASON -> Why.NO_REASON;
            case ALREADY_MATCHED, NOT_MATCHED, OTHER_DIRECTION, OTHER_AMOUNT -> Why.NOT_MATCHED;
            case REFUNDED -> Why.REFUNDED;
            case ALREADY_ASKED -> Why.ALREADY_ASKED;
            case SAME_PERSON -> Why.SAME_PERSON;
            case ALREADY_DECIDED -> Why.ALREADY_DECIDED;
        };
    }
}
