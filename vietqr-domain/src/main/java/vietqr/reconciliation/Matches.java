package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Optional;

/** Looks up which entry is which movement. */
@ApplicationScoped
@Transactional
public class Matches {
    private static final int MOST_IN_A_GROUP = 1000;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Matches() {
        this(null);
    }

    @Inject
    public Matches(EntityManager em) {
        this.em = em;
    }

    public Optional<EntryMatch> ofEntry(long entryId) {
        return em.createQuery("select m from EntryMatch m where m.entryId = :id", EntryMatch.class)
                .setParameter("id", entryId)
                .getResultStream()
                .findFirst();
    }

    public Optional<EntryMatch> ofMovement(long movementId) {
        return em.createQuery("select m from EntryMatch m where m.movementId = :id", EntryMatch.class)
                .setParameter("id", movementId)
                .getResultStream()
                .findFirst();
    }

    /** All rows of a group, in their order. */
    public List<EntryMatch> group(long groupId) {
        return em.createQuery("select m from EntryMatch m where m.groupId = :group order by m.id", EntryMatch.class)
                .setParameter("group", groupId)
                .setMaxResults(MOST_IN_A_GROUP)
                .getResultList();
    }
}
