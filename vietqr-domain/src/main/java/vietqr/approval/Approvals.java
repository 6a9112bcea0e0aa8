package vietqr.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.approval.ApprovalResult.Why;
import vietqr.identity.Person;
import vietqr.kernel.Now;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The questions that wait for a second person, and their answers. */
@ApplicationScoped
@Transactional
public class Approvals {
    private final EntityManager em;
    private final Now now;
    private final Event<ApprovalAsked> asked;
    private final Event<ApprovalDecided> decided;

    /** For the container's proxy only. */
    protected Approvals() {
        this(null, null, null, null);
    }

    @Inject
    public Approvals(EntityManager em, Now now, Event<ApprovalAsked> asked, Event<ApprovalDecided> decided) {
        this.em = em;
        this.now = now;
        this.asked = asked;
        this.decided = decided;
    }

    /** From now on the matter waits for a second person. */
    public Approval ask(Question question) {
        Approval approval = new Approval(question, now.get());
        em.persist(approval);
        asked.fire(new ApprovalAsked(question));
        return approval;
    }

    public Optional<Approval> about(String kind, long subjectId) {
        return em.createQuery(
                        "select a from Approval a where a.kind = :kind and a.subjectId = :subject", Approval.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .getResultStream()
                .findFirst();
    }

    /** Those about several subjects, by subject. */
    public Map<Long, Approval> about(String kind, Collection<Long> subjectIds) {
        if (subjectIds.isEmpty()) return Map.of();
        return em.createQuery(
                        "select a from Approval a where a.kind = :kind and a.subjectId in :subjects", Approval.class)
                .setParameter("kind", kind)
                .setParameter("subjects", subjectIds)
                .getResultStream()
                .collect(Collectors.toMap(Approval::subjectId, Function.identity()));
    }

    /** The second person agrees; what was asked for may be done. */
    public ApprovalResult approve(String kind, long subjectId, Decider decider) {
        return decide(kind, subjectId, decider, (approval, at) -> approval.approve(decider.person(), at));
    }

    /** @param reason in the person's own words, cut after 500 characters */
    public ApprovalResult reject(String kind, long subjectId, Decider decider, String reason) {
        String kept = reason.substring(0, Math.min(reason.length(), Approval.LONGEST_REASON));
        return decide(kind, subjectId, decider, (approval, at) -> approval.reject(decider.person(), kept, at));
    }

    /** Whoever asked takes it back; for everybody who waits for a decision that is a no. */
    public ApprovalResult withdraw(String kind, long subjectId, Person person) {
        Optional<Approval> found =
                about(kind, subjectId).map(this::locked).filter(approval -> approval.askedBy(person));
        if (found.isEmpty()) return new ApprovalResult.Denied(Why.NOT_FOUND);
        if (found.get().state() != ApprovalState.WAITING) return new ApprovalResult.Denied(Why.ALREADY_DECIDED);
        found.get().withdraw(person, now.get());
        decided.fire(new ApprovalDecided(kind, subjectId, false));
        return new ApprovalResult.Decided(found.get());
    }

    /** What was asked about does not happen, because of this person; if nobody has decided yet, nobody has to any more. */
    public void lapse(String kind, long subjectId, Person person) {
        about(kind, subjectId)
                .map(this::locked)
                .filter(approval -> approval.state() == ApprovalState.WAITING)
                .ifPresent(approval -> approval.lapse(person, now.get()));
    }

    private ApprovalResult decide(
            String kind, long subjectId, Decider decider, BiConsumer<Approval, Instant> decision) {
        Optional<Approval> found = about(kind, subjectId).map(this::locked).filter(decider::mayDecide);
        if (found.isEmpty()) return new ApprovalResult.Denied(Why.NOT_FOUND);
        Approval approval = found.get();
        Person person = decider.person();
        if (approval.askedBy(person)) return new ApprovalResult.Denied(Why.SAME_PERSON);
        if (approval.state() != ApprovalState.WAITING) return new ApprovalResult.Denied(Why.ALREADY_DECIDED);
        decision.accept(approval, now.get());
        boolean approved = approval.state() == ApprovalState.APPROVED;
        decided.fire(new ApprovalDecided(kind, subjectId, approved));
        return new ApprovalResult.Decided(approval);
    }

    private Approval locked(Approval approval) {
        return em.find(Approval.class, approval.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}
