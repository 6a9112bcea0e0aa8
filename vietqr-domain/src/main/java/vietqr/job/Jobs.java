package vietqr.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where work is asked for, looked at and cancelled. Whose work one may see is for the room to say that asked for it. */
@ApplicationScoped
@Transactional
public class Jobs {
    private final EntityManager em;
    private final Event<JobAsked> asked;
    private final Now now;

    /** For the container's proxy only. */
    protected Jobs() {
        this(null, null, null);
    }

    @Inject
    public Jobs(EntityManager em, Event<JobAsked> asked, Now now) {
        this.em = em;
        this.asked = asked;
        this.now = now;
    }

    /**
     * Asks for work in the caller's transaction; it begins after the commit.
     *
     * @param kind of a {@link Work}
     * @param askedBy {@code approval.Requester.value()}, or the name of a timer; at most 120 characters
     * @return the job's id, to be kept with what it is about
     */
    public long ask(String kind, OptionalLong merchantId, String askedBy) {
        Job job = new Job(kind, merchantId, askedBy, now.get());
        em.persist(job);
        asked.fire(new JobAsked(kind));
        return job.id();
    }

    public Optional<Job> find(long id) {
        return Optional.ofNullable(em.find(Job.class, id));
    }

    /** Those of these that exist, in no order. At most a thousand. */
    public List<Job> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return em.createQuery("select j from Job j where j.id in :ids", Job.class)
                .setParameter("ids", ids)
                .setMaxResults(1000)
                .getResultList();
    }

    /** Wants it to stop for good: whoever works on it is told at its next step. False if it has ended, or never was. */
    public boolean cancel(long id) {
        Job job = em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        return job != null && job.cancel();
    }
}
