package vietqr.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.merchant.Sight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What simulated messages have led to, as far as one may see it. */
@ApplicationScoped
@Transactional
public class Trails {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected Trails() {
        this(null);
    }

    @Inject
    Trails(EntityManager em) {
        this.em = em;
    }

    /**
     * @param movementIds those that the notice was first to tell of
     * @param requestIds those that the movements belong to
     */
    public record Trail(long noticeId, Set<Long> movementIds, Set<Long> requestIds) {}

    /** By reference of the notice, for those messages of the simulation that were kept. */
    public Map<String, Trail> of(Simulation simulation, Sight sight) {
        if (!sight.covers(simulation.merchantId())) return Map.of();
        List<String> references = new ArrayList<>(new LinkedHashSet<>(simulation.sent().stream()
                .map(SentMessage::noticeReference)
                .filter(reference -> !reference.isEmpty())
                .toList()));
        return references.isEmpty() ? Map.of() : trails(references);
    }

    private Map<String, Trail> trails(List<String> references) {
        Map<String, Trail> trails = new HashMap<>();
        List<Object[]> rows = em.createQuery(
                        "select n.reference, n.id, m.id, p.requestId from Notice n"
                                + " left join Movement m on m.noticeId = n.id"
                                + " left join PaymentMatch p on p.movementId = m.id where n.reference in :references",
                        Object[].class)
                .setParameter("references", references)
                .getResultList();
        for (Object[] row : rows) {
            Trail trail = trails.computeIfAbsent(
                    (String) row[0],
                    reference -> new Trail((Long) row[1], new LinkedHashSet<>(), new LinkedHashSet<>()));
            add(row[2], trail.movementIds());
            add(row[3], trail.requestIds());
        }
        return trails;
    }

    /** What is not there comes as zero, for ids are no objects. */
    private static void add(Object id, Set<Long> ids) {
        if (id instanceof Long known && known != 0) ids.add(known);
    }
}
