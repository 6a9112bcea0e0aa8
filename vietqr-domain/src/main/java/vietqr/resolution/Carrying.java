package vietqr.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import vietqr.kernel.Now;
import vietqr.reconciliation.Break;
import vietqr.reconciliation.BreakState;
import vietqr.reconciliation.Settling;
import vietqr.resolution.Looked.Sound;

import java.util.List;
import java.util.Set;

/** Does what was decided, in the transaction of the decision. */
@ApplicationScoped
class Carrying {
    private static final Set<BreakState> STANDING = Set.of(BreakState.OPEN, BreakState.EXPECTED);

    private final EntityManager em;
    private final Settling settling;
    private final Now now;

    /** For the container's proxy only. */
    protected Carrying() {
        this(null, null, null);
    }

    @Inject
    Carrying(EntityManager em, Settling settling, Now now) {
        this.em = em;
        this.settling = settling;
        this.now = now;
    }

    void out(Resolution resolution, Break one, Sound sound) {
        String by = resolution.requester().value();
        String how = resolution.kind().name();
        if (!sound.entries().isEmpty()) {
            settling.match(one.accountId(), sound.entries(), sound.movements(), sound.difference(), by);
            for (Break other : ofPartners(one, resolution.partners())) settling.settle(other, how, by);
        }
        settling.settle(one, how, by);
        resolution.end(ResolutionState.DONE, now.get());
    }

    /** Breaks that say of a partner that it stands alone: it does not any more. */
    private List<Break> ofPartners(Break one, List<Long> partners) {
        String side = one.entryId().isPresent() ? "movementId" : "entryId";
        String other = one.entryId().isPresent() ? "entryId" : "movementId";
        return em.createQuery(
                        "select b from Break b where b." + side + " in :partners and b." + other + " is null"
                                + " and b.requestId is null and b.accountId = :account and b.state in :standing"
                                + " and b.id <> :this order by b.id",
                        Break.class)
                .setParameter("partners", partners)
                .setParameter("account", one.accountId())
                .setParameter("standing", STANDING)
                .setParameter("this", one.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
