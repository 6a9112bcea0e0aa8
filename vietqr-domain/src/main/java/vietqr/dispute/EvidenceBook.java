package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.dispute.DisputeEvidence.Kept;
import vietqr.dispute.DisputeStep.Step;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where the files of cases are: in the database, so that no server hands them out by itself. */
@ApplicationScoped
@Transactional
class EvidenceBook {
    static final int MOST_FILES = 20;

    private final EntityManager em;
    private final Disputes disputes;
    private final History history;
    private final Now now;

    /** For the container's proxy only. */
    protected EvidenceBook() {
        this(null, null, null, null);
    }

    @Inject
    EvidenceBook(EntityManager em, Disputes disputes, History history, Now now) {
        this.em = em;
        this.disputes = disputes;
        this.history = history;
        this.now = now;
    }

    /**
     * The same bytes are kept once.
     *
     * @param by as {@link vietqr.approval.Requester} writes it, or {@link DisputeStep#OUTSIDE}
     */
    Kept keep(long disputeId, String by, Evidence.Brought brought) {
        Optional<Dispute> found = disputes.lock(Sight.EVERYTHING, disputeId);
        if (found.isEmpty()) return Kept.NOT_FOUND;
        List<Evidence> there = of(disputeId);
        String hash = Sha256.hex(brought.content());
        if (there.stream().anyMatch(one -> one.sha256().equals(hash))) return Kept.KEPT;
        if (there.size() >= MOST_FILES) return Kept.TOO_MANY;
        Evidence evidence = new Evidence(disputeId, brought, by, now.get());
        em.persist(evidence);
        boolean outside = by.equals(DisputeStep.OUTSIDE);
        history.add(
                found.get(), new Step(StepKind.EVIDENCE, by, evidence.name(), outside, OptionalLong.of(evidence.id())));
        return Kept.KEPT;
    }

    /** Oldest first. */
    List<Evidence> of(long disputeId) {
        return em.createQuery("select e from Evidence e where e.disputeId = :id order by e.id", Evidence.class)
                .setParameter("id", disputeId)
                .setMaxResults(MOST_FILES)
                .getResultList();
    }

    Optional<Evidence> find(Sight sight, long evidenceId) {
        return Optional.ofNullable(em.find(Evidence.class, evidenceId))
                .filter(found -> disputes.find(sight, found.disputeId()).isPresent());
    }
}
