package vietqr.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where each person is signed in. */
@ApplicationScoped
@Transactional
public class Stays {
    /** The portal forgets a session that has been idle for half an hour. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration NOTED_EVERY = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_SHOWN = 100;
    private static final int AT_ONCE = 1000;

    private final EntityManager em;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected Stays() {
        this(null, null, null);
    }

    @Inject
    public Stays(EntityManager em, AuditLog audit, Now now) {
        this.em = em;
        this.audit = audit;
        this.now = now;
    }

    /** @return the number of the stay */
    public long begin(long personId, String address, String browser) {
        Stay stay = new Stay(personId, address, browser, now.get());
        em.persist(stay);
        return stay.id();
    }

    /** Whether it has not been ended; notes that somebody is there. */
    public boolean goesOn(long stayId) {
        Stay stay = em.find(Stay.class, stayId);
        if (stay == null || stay.ended()) return false;
        Instant at = now.get();
        if (stay.seenAt().plus(NOTED_EVERY).isBefore(at)) stay.seen(at);
        return true;
    }

    /** Those that go on, the one seen last first. */
    public List<Stay> of(long personId) {
        return em.createQuery(
                        "select s from Stay s where s.userId = :user and s.endedAt is null and s.seenAt > :since"
                                + " order by s.seenAt desc, s.id desc",
                        Stay.class)
                .setParameter("user", personId)
                .setParameter("since", now.get().minus(IDLE))
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** The person leaves. */
    public void end(long stayId) {
        Optional.ofNullable(em.find(Stay.class, stayId)).ifPresent(stay -> stay.end(now.get()));
    }

    /** Ends one of this person's from elsewhere; false if there is none. */
    public boolean revoke(long personId, long stayId) {
        Optional<Stay> own = Optional.ofNullable(em.find(Stay.class, stayId))
                .filter(stay -> stay.userId() == personId && !stay.ended());
        own.ifPresent(stay -> {
            stay.end(now.get());
            audit.write(AuditNote.of(Thing.SESSION, Deed.REVOKED, null, stayId, stay.address()));
        });
        return own.isPresent();
    }

    /** Ends all of this person's but one; zero for all. */
    public int revokeOthers(long personId, long butStayId) {
        int ended = em.createQuery("update Stay s set s.endedAt = :now where s.userId = :user and s.endedAt is null"
                        + " and s.id <> :but")
                .setParameter("now", now.get())
                .setParameter("user", personId)
                .setParameter("but", butStayId)
                .executeUpdate();
        if (ended > 0) audit.write(AuditNote.of(Thing.SESSION, Deed.REVOKED, null, personId, "× " + ended));
        return ended;
    }

    /** Forgets those not seen for thirty days. */
    public long forget() {
        return em.createNativeQuery("delete from portal_stay where seen_at < ? limit " + AT_ONCE)
                .setParameter(1, InstantConverter.column(now.get().minus(KEPT)))
                .executeUpdate();
    }
}
