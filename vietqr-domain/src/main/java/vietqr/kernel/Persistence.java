package vietqr.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable through constructors. It joins the caller's transaction. */
@ApplicationScoped
class Persistence {
    @Produces
    @PersistenceContext(unitName = "vietqr")
    private EntityManager entityManager;
}
