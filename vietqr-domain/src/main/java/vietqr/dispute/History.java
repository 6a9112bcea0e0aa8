package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.dispute.DisputeStep.Step;
import vietqr.kernel.Now;

import java.util.List;
import java.util.Map;

/** What has happened to cases: only ever added to. */
@ApplicationScoped
class History {
    static final int MOST_STEPS = 1000;

    private final EntityManager em;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected History() {
        this(null, null, null);
    }

    @Inject
    History(EntityManager em, AuditLog audit, Now now) {
        this.em = em;
        this.audit = audit;
        this.now = now;
    }

    /** The audit log tells of it too, without the words: who, and from where. */
    void add(Dispute dispute, Step step) {
        em.persist(new DisputeStep(dispute.id(), step, now.get()));
        Deed deed = step.kind() == StepKind.FILED ? Deed.MADE : Deed.CHANGED;
        audit.write(AuditNote.of(Thing.DISPUTE, deed, dispute.merchantId(), dispute.id(), dispute.number())
                .with(Map.of(), Map.of("step", step.kind().name())));
    }

    /** Oldest first. */
    List<DisputeStep> of(long disputeId) {
        return em.createQuery("select s from DisputeStep s where s.disputeId = :id order by s.id", DisputeStep.class)
                .setParameter("id", disputeId)
                .setMaxResults(MOST_STEPS)
                .getResultList();
    }

    /** How much was said about a case, by whoever complained or by all others. */
    long said(long disputeId, boolean fromOutside) {
        return em.createQuery(
                        "select count(s) from DisputeStep s where s.disputeId = :id and s.kind = :said and s.takenBy "
                                + (fromOutside ? "=" : "<>") + " :outside",
                        Long.class)
                .setParameter("id", disputeId)
                .setParameter("said", StepKind.SAID)
                .setParameter("outside", DisputeStep.OUTSIDE)
                .getSingleResult();
    }
}
