package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.dispute.DisputeStep.Step;
import vietqr.kernel.Now;

import java.util.List;

/** What has happened to cases: only ever added to. */
@ApplicationScoped
class History {
    static final int MOST_STEPS = 1000;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected History() {
        this(null, null);
    }

    @Inject
    History(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    void add(Dispute dispute, Step step) {
        em.persist(new DisputeStep(dispute.id(), step, now.get()));
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
