package vietqr.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
}
