package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.merchant.Sight;
import vietqr.webhook.Endpoints;

import java.util.List;

/** When endpoints failed. */
@ApplicationScoped
@Transactional
public class Incidents {
    private static final int MOST = 50;

    private final EntityManager em;
    private final Endpoints endpoints;

    /** For the container's proxy only. */
    protected Incidents() {
        this(null, null);
    }

    @Inject
    public Incidents(EntityManager em, Endpoints endpoints) {
        this.em = em;
        this.endpoints = endpoints;
    }

    /** The endpoint's incidents, newest first, at most fifty. */
    public List<Incident> of(Sight sight, long endpointId) {
        if (endpoints.find(sight, endpointId).isEmpty()) return List.of();
        return em.createQuery(
                        "select i from Incident i where i.endpointId = :endpoint order by i.id desc", Incident.class)
                .setParameter("endpoint", endpointId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** How many endpoints fail just now, of those that may be seen. */
    public long failing(Sight sight) {
        if (sight.blind()) return 0;
        String whose = sight.everything() ? "" : " and e.merchantId in :merchants";
        TypedQuery<Long> query = em.createQuery(
                "select count(e) from Lane l, Endpoint e where l.incidentId is not null and e.id = l.endpointId"
                        + " and e.removedAt is null and e.enabled = true" + whose,
                Long.class);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.getSingleResult();
    }
}
