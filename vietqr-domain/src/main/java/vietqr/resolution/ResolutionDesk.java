package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.approval.ApprovalDecided;
import vietqr.approval.ApprovalResult;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.approval.Question;
import vietqr.correction.CorrectionDesk;
import vietqr.correction.CorrectionResult;
import vietqr.correction.Corrections;
import vietqr.correction.Corrector;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.Breaks;
import vietqr.resolution.Looked.Objected;
import vietqr.resolution.Looked.Sound;
import vietqr.resolution.ResolutionResult.Denied;
import vietqr.resolution.ResolutionResult.Taken;
import vietqr.resolution.ResolutionResult.Why;

import java.util.Optional;

/**
 * Takes the wishes of people to settle breaks, has a second person decide where one must, and has done what was decided. One
 * transaction each; whoever works on a break holds its row, so nobody settles it twice.
 */
@ApplicationScoped
@Transactional
public class ResolutionDesk {
    private final EntityManager em;
    private final Breaks breaks;
    private final Resolutions resolutions;
    private final Scrutiny scrutiny;
    private final Carrying carrying;
    private final Approvals approvals;
    private final CorrectionDesk corrections;
    private final Now now;

    /** For the container's proxy only. */
    protected ResolutionDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ResolutionDesk(
            EntityManager em,
            Breaks breaks,
            Resolutions resolutions,
            Scrutiny scrutiny,
            Carrying carrying,
            Approvals approvals,
            CorrectionDesk corrections,
            Now now) {
        this.em = em;
        this.breaks = breaks;
        this.resolutions = resolutions;
        this.scrutiny = scrutiny;
        this.carrying = carrying;
        this.approvals = approvals;
        this.corrections = corrections;
        this.now = now;
    }

    /** Whether a second person will be asked, if this is wanted about the break. */
    public boolean needsSecond(Break one, ResolutionKind kind) {
        return scrutiny.needsSecond(one, kind);
    }

    /** Settles a break, at once or when a second person has agreed, as the kind of the wish wants it. */
    public ResolutionResult ask(Resolver who, Wish wish) {
        if (!who.may()) return new Denied(Why.NOT_ALLOWED);
        Optional<Break> found = breaks.lock(who.sight(), wish.breakId());
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        Break one = found.get();
        if (wish.version().isPresent() && wish.version().getAsInt() != one.version()) return new Denied(Why.STALE);
        if (!one.state().standing()) return new Denied(Why.NOT_OPEN);
        if (wish.reason().isBlank()) return new Denied(Why.NO_REASON);
        if (resolutions.waiting(one.id()).isPresent()) return new Denied(Why.ALREADY_ASKED);
        Looked looked = scrutiny.look(one, wish.kind(), wish.partners());
        if (looked instanceof Objected objected) return new Denied(objected.why());
        return write(who, wish, one, (Sound) looked);
    }

    private ResolutionResult write(Resolver who, Wish wish, Break one, Sound sound) {
        Resolution resolution = new Resolution(one, wish, sound, who.requester(), now.get());
        if (wish.kind() == ResolutionKind.REVERSE) {
            Optional<Why> why = reversal(who, one, resolution);
            if (why.isPresent()) return new Denied(why.get());
        }
        em.persist(resolution);
        if (!sound.second()) carrying.out(resolution, one, sound);
        else if (resolution.correctionId().isEmpty())
            approvals.ask(new Question(
                    Resolutions.APPROVAL_KIND, resolution.id(), resolution.merchantId(), resolution.requester()));
        return new Taken(resolution);
    }

    /** A reversal is a correction like any other, with the same second person. */
    private Optional<Why> reversal(Resolver who, Break one, Resolution resolution) {
        if (who.person().isEmpty()) return Optional.of(Why.NOT_ALLOWED);
        Corrector corrector = new Corrector(who.person().get(), who.sight()::covers);
        CorrectionResult result =
                corrections.reverse(corrector, one.movementId().getAsLong(), resolution.reason());
        if (result instanceof CorrectionResult.Denied denied) return Optional.of(Reasons.of(denied.why()));
        resolution.by(((CorrectionResult.Taken) result).correction().id());
        return Optional.empty();
    }

    /** The second person agrees, and it is done, unless something has come in between. */
    public ResolutionResult approve(long resolutionId, Decider decider) {
        Optional<Resolution> found = seen(resolutionId, decider);
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        Resolution resolution = found.get();
        Break one = breaks.lock(Sight.EVERYTHING, resolution.breakId()).orElseThrow();
        em.refresh(resolution);
        if (resolution.state() != ResolutionState.WAITING) return new Denied(Why.ALREADY_DECIDED);
        if (resolution.correctionId().isPresent()) {
            var result = corrections.approve(resolution.correctionId().getAsLong(), decider);
            return result instanceof CorrectionResult.Denied denied
                    ? new Denied(Reasons.of(denied.why()))
                    : new Taken(resolution);
        }
        if (!one.state().standing()) return new Denied(Why.NOT_OPEN);
        Looked looked = scrutiny.look(one, resolution.kind(), resolution.partners());
        if (looked instanceof Objected objected) return new Denied(objected.why());
        ApprovalResult result = approvals.approve(Resolutions.APPROVAL_KIND, resolutionId, decider);
        if (result instanceof ApprovalResult.Denied denied) return new Denied(Reasons.of(denied.why()));
        carrying.out(resolution, one, (Sound) looked);
        return new Taken(resolution);
    }

    /** The second person does not agree; nothing is done. */
    public ResolutionResult reject(long resolutionId, Decider decider, String reason) {
        Optional<Resolution> found = seen(resolutionId, decider);
        if (found.isEmpty()) return new Denied(Why.NOT_FOUND);
        Resolution resolution = found.get();
        if (resolution.correctionId().isPresent()) {
            var result = corrections.reject(resolution.correctionId().getAsLong(), decider, reason);
            return result instanceof CorrectionResult.Denied denied
                    ? new Denied(Reasons.of(denied.why()))
                    : new Taken(resolution);
        }
        ApprovalResult result = approvals.reject(Resolutions.APPROVAL_KIND, resolutionId, decider, reason);
        if (result instanceof ApprovalResult.Denied denied) return new Denied(Reasons.of(denied.why()));
        resolution.end(ResolutionState.REJECTED, now.get());
        return new Taken(resolution);
    }

    private Optional<Resolution> seen(long resolutionId, Decider decider) {
        return Optional.ofNullable(em.find(Resolution.class, resolutionId))
                .filter(resolution -> decider.sees().test(resolution.merchantId()));
    }

    /** A correction may also be decided where corrections are; what was asked for here follows. */
    void onDecision(@Observes ApprovalDecided decided) {
        if (decided.kind().equals(Corrections.APPROVAL_KIND))
            resolutions.of(decided).ifPresent(resolution -> follow(resolution, decided.approved()));
    }

    private void follow(Resolution resolution, boolean approved) {
        Break one = breaks.lock(Sight.EVERYTHING, resolution.breakId()).orElseThrow();
        if (!approved) resolution.end(ResolutionState.REJECTED, now.get());
        else if (one.state().standing()) carrying.out(resolution, one, Sound.letting(resolution.amount(), true));
        else resolution.end(ResolutionState.OVERTAKEN, now.get());
    }
}
