package vietqr.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.approval.ApprovalResult;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.approval.Question;
import vietqr.approval.Requester;
import vietqr.correction.Correction.Kind;
import vietqr.correction.CorrectionResult.Denied;
import vietqr.correction.CorrectionResult.Taken;
import vietqr.correction.CorrectionResult.Why;
import vietqr.intake.Reattribution;
import vietqr.intake.Ruling;
import vietqr.kernel.Now;
import vietqr.settings.Settings;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes the wishes of people to correct whose money is whose, has a second person decide where one must, and has done what
 * was decided, all in one transaction. Whoever works on a movement here holds its refunds off and is alone with it.
 */
@ApplicationScoped
@Transactional
public class CorrectionDesk {
    private final EntityManager em;
    private final Objections objections;
    private final Corrections corrections;
    private final Approvals approvals;
    private final Reattribution reattribution;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected CorrectionDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    CorrectionDesk(
            EntityManager em,
            Objections objections,
            Corrections corrections,
            Approvals approvals,
            Reattribution reattribution,
            Settings settings,
            Now now) {
        this.em = em;
        this.objections = objections;
        this.corrections = corrections;
        this.approvals = approvals;
        this.reattribution = reattribution;
        this.settings = settings;
        this.now = now;
    }

    /**
     * A movement that belongs to no request is for this one of the same merchant's. Done at once, or when a second person has
     * agreed if it is as much as refunds need one for.
     *
     * @param reason in the person's own words, cut after 500 characters
     */
    public CorrectionResult attribute(Corrector who, long movementId, long requestId, String reason) {
        return ask(who, objections.toAttribute(who, movementId, requestId), reason);
    }

    /** The movement is not for the request that it belongs to; done when a second person has agreed. */
    public CorrectionResult reverse(Corrector who, long movementId, String reason) {
        return ask(who, objections.toReverse(who, movementId), reason);
    }

    private CorrectionResult ask(Corrector who, Looked looked, String reason) {
        if (looked instanceof Looked.Objected objected) return new Denied(objected.why());
        String why = reason.strip();
        if (why.isEmpty()) return new Denied(Why.NO_REASON);
        Wish wish = ((Looked.Sound) looked).wish().because(why);
        if (isWaiting(wish.movement().id())) return new Denied(Why.ALREADY_ASKED);
        Requester requester = Requester.person(who.person());
        Correction correction = new Correction(wish, requester, now.get());
        em.persist(correction);
        if (needsApproval(wish)) {
            approvals.ask(new Question(Corrections.APPROVAL_KIND, correction.id(), correction.merchantId(), requester));
            return new Taken(correction, CorrectionState.WAITING);
        }
        return carryOut(correction, wish, OptionalLong.empty());
    }

    private boolean isWaiting(long movementId) {
        return corrections.of(movementId).stream().anyMatch(row -> row.state() == CorrectionState.WAITING);
    }

    /** Whoever may take money away from a request alone could hide it; whoever finds where small money belongs may not. */
    private boolean needsApproval(Wish wish) {
        long amount = wish.movement().amount().amount();
        return wish.kind() == Kind.REVERSAL
                || settings.refundApprovalFrom().stream().anyMatch(from -> amount >= from);
    }

    /** The second person agrees, and it is done, unless something has come in between. */
    public CorrectionResult approve(long correctionId, Decider decider) {
        Optional<Correction> found = seen(correctionId, decider);
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        Correction correction = found.get();
        Looked looked = objections.toCarryOut(correction);
        if (corrections.find(correctionId).orElseThrow().state() != CorrectionState.WAITING)
            return new Denied(Why.ALREADY_DECIDED);
        if (looked instanceof Looked.Objected objected) return new Denied(objected.why());
        ApprovalResult result = approvals.approve(Corrections.APPROVAL_KIND, correctionId, decider);
        if (result instanceof ApprovalResult.Denied denied) return denied(denied);
        OptionalLong approver = OptionalLong.of(decider.person().id());
        return carryOut(correction, ((Looked.Sound) looked).wish(), approver);
    }

    /** The second person does not agree; nothing is done. */
    public CorrectionResult reject(long correctionId, Decider decider, String reason) {
        Optional<Correction> found = seen(correctionId, decider);
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        ApprovalResult result = approvals.reject(Corrections.APPROVAL_KIND, correctionId, decider, reason);
        if (result instanceof ApprovalResult.Denied denied) return denied(denied);
        return new Taken(found.get(), CorrectionState.REJECTED);
    }

    /** Whoever asked for it does not want it any more, or sees that it can no longer be done. */
    public CorrectionResult withdraw(Corrector who, long correctionId) {
        Optional<Correction> found = Optional.ofNullable(em.find(Correction.class, correctionId))
                .filter(correction -> who.sees().test(correction.merchantId()));
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        ApprovalResult result = approvals.withdraw(Corrections.APPROVAL_KIND, correctionId, who.person());
        if (result instanceof ApprovalResult.Denied denied) return denied(denied);
        return new Taken(found.get(), CorrectionState.WITHDRAWN);
    }

    private Optional<Correction> seen(long correctionId, Decider decider) {
        return Optional.ofNullable(em.find(Correction.class, correctionId))
                .filter(correction -> decider.sees().test(correction.merchantId()));
    }

    private CorrectionResult carryOut(Correction correction, Wish wish, OptionalLong approver) {
        Ruling ruling = new Ruling(wish.movement(), wish.turn(), wish.request().id(), correction.id(), approver);
        if (wish.kind() == Kind.MATCH) reattribution.attribute(ruling);
        else reattribution.reverse(ruling);
        return new Taken(correction, CorrectionState.DONE);
    }

    /** An approval that exists for a merchant in sight and is not found is one that this person may not give. */
    private static Denied denied(ApprovalResult.Denied denied) {
        return new Denied(
                switch (denied.why()) {
                    case NOT_FOUND -> Why.NOT_ALLOWED;
                    case SAME_PERSON -> Why.SAME_PERSON;
                    case ALREADY_DECIDED -> Why.ALREADY_DECIDED;
                });
    }
}
