package vietqr.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.journal.Sealer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** One segment, in one transaction. */
@ApplicationScoped
@Transactional
class NextSegment {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected NextSegment() {
        this(null);
    }

    @Inject
    NextSegment(EntityManager em) {
        this.em = em;
    }

    /** Whether there may be more to seal. */
    boolean seal(long upTo, Instant now) {
        try {
            return new Sealer(em.unwrap(Connection.class)).sealNext(upTo, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be sealed", e);
        }
    }
}
