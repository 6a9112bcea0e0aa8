package vietqr.web.approvals;

import vietqr.approval.Approval;
import vietqr.kernel.Vnd;

/**
 * A question to a second person as people read it.
 *
 * @param amount what it is about; zero if it is about no money
 * @param link to the thing itself
 * @param simple whether one can say yes or no without looking at more
 */
public record Matter(
        Approval approval, String words, String detail, Vnd amount, String link, String requester, boolean simple) {
    /** By which the forms of the page name it. */
    public String name() {
        return approval.kind() + ":" + approval.subjectId();
    }

    public boolean money() {
        return !amount.isZero();
    }
}
