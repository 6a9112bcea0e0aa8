package vietqr.web.approvals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.approval.Approval;
import vietqr.closing.CloseStep;
import vietqr.closing.Closes;
import vietqr.closing.DayClose;
import vietqr.correction.Correction;
import vietqr.correction.Corrections;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.receiving.AccountChanges;
import vietqr.refund.Refund;
import vietqr.refund.Refunds;
import vietqr.resolution.Resolution;
import vietqr.resolution.Resolutions;
import vietqr.web.look.Format;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;

import java.util.Optional;

/** Finds out what a question is about: {@code approval} knows only a kind and a number. */
@RequestScoped
class Matters {
    @Inject
    private Refunds refunds;

    @Inject
    private Corrections corrections;

    @Inject
    private Resolutions resolutions;

    @Inject
    private Closes closes;

    @Inject
    private AccountChanges changes;

    @Inject
    private Transactions transactions;

    @Inject
    private Names names;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    /** A question of a kind that this page knows nothing of is shown as such, without a way to what it is about. */
    Matter of(Approval approval) {
        return switch (approval.kind()) {
            case Refunds.APPROVAL_KIND -> refund(approval).orElseGet(() -> bare(approval));
            case Corrections.APPROVAL_KIND -> correction(approval).orElseGet(() -> bare(approval));
            case Resolutions.APPROVAL_KIND -> resolution(approval).orElseGet(() -> bare(approval));
            case Closes.APPROVAL_KIND -> close(approval).orElseGet(() -> bare(approval));
            case AccountChanges.APPROVAL_KIND -> receiving(approval).orElseGet(() -> bare(approval));
            default -> bare(approval);
        };
    }

    private Optional<Matter> refund(Approval approval) {
        Optional<Refund> found = refunds.find(Sight.EVERYTHING, approval.subjectId());
        return found.map(refund -> matter(
                approval, kind(approval), refund.content(), refund.amount(), "/refunds/view.xhtml?id=" + refund.id()));
    }

    private Optional<Matter> correction(Approval approval) {
        Optional<Correction> found = corrections.find(approval.subjectId()).map(Corrections.Row::correction);
        return found.map(one -> matter(
                approval,
                texts.get("correction.kind." + one.kind()),
                one.reason(),
                amountOf(one.movementId()),
                "/movements/view.xhtml?id=" + one.movementId()));
    }

    private Vnd amountOf(long movementId) {
        return transactions.movement(movementId).map(Movement::amount).orElse(Vnd.ZERO);
    }

    private Optional<Matter> resolution(Approval approval) {
        Optional<Resolution> found = resolutions.find(Sight.EVERYTHING, approval.subjectId());
        return found.map(one -> matter(
                approval,
                texts.get("break.kind." + one.kind()),
                one.reason(),
                one.amount(),
                "/breaks/view.xhtml?id=" + one.breakId()));
    }

    /** The day's checks have to be looked at before one signs it. */
    private Optional<Matter> close(Approval approval) {
        Optional<CloseStep> step = closes.step(approval.subjectId());
        Optional<DayClose> close = step.flatMap(one -> closes.find(Sight.EVERYTHING, one.closeId()));
        return close.map(day -> new Matter(
                approval,
                texts.get("approval.close." + step.get().kind()) + " " + format.day(day.day()),
                step.get().reason(),
                Vnd.ZERO,
                "/close/view.xhtml?account=" + day.accountId() + "&day=" + day.day(),
                names.of(approval.requester()),
                false));
    }

    /** Where money goes is looked at before one agrees. */
    private Optional<Matter> receiving(Approval approval) {
        return changes.find(Sight.EVERYTHING, approval.subjectId())
                .map(change -> new Matter(
                        approval,
                        kind(approval),
                        change.reason(),
                        Vnd.ZERO,
                        "/receiving/view.xhtml?id=" + change.id(),
                        names.of(approval.requester()),
                        false));
    }

    private Matter matter(Approval approval, String words, String detail, Vnd amount, String link) {
        return new Matter(approval, words, detail, amount, link, names.of(approval.requester()), true);
    }

    private Matter bare(Approval approval) {
        return new Matter(approval, kind(approval), "", Vnd.ZERO, "/home.xhtml", names.of(approval.requester()), false);
    }

    private String kind(Approval approval) {
        return texts.find("approval.kind." + approval.kind()).orElse(approval.kind());
    }
}
