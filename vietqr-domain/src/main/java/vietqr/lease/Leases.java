package vietqr.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** Rows that say who holds what, and until when. */
@ApplicationScoped
@Transactional
public class Leases {
    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected Leases() {
        this(null, null);
    }

    @Inject
    public Leases(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * Takes a lease that nobody holds, or renews one's own.
     *
     * @return whether it is the caller's until then
     */
    public boolean hold(String name, String owner, Duration time) {
        Instant at = now.get();
        LocalDateTime moment = InstantConverter.column(at);
        em.createNativeQuery("insert into lease (name, owner, until_at) values (?, ?, ?) on duplicate key update"
                        + " owner = if(until_at < ?, values(owner), owner),"
                        + " until_at = if(owner = values(owner), values(until_at), until_at)")
                .setParameter(1, name)
                .setParameter(2, owner)
                .setParameter(3, InstantConverter.column(at.plus(time)))
                .setParameter(4, moment)
                .executeUpdate();
        return owner.equals(em.createNativeQuery("select owner from lease where name = ?")
                .setParameter(1, name)
                .getSingleResult());
    }
}
