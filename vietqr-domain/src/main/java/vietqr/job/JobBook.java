package vietqr.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hands out jobs, each to one worker on one node, and books how far they are and how they ended. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JobBook {
    /** Longer than a heartbeat of {@link JobRunner} may be late, shorter than people like to wait after a crash. */
    static final Duration LEASE = Duration.ofSeconds(40);

    static final Duration KEPT_FOR = Duration.ofDays(90);

    /** Until whoever stood in the way has gone on. */
    static final Duration MOMENT = Duration.ofSeconds(2);

    private static final int MOST_SWEPT = 1000;

    private final EntityManager em;
    private final Event<JobEnded> ended;
    private final Now now;

    /** For the container's proxy only. */
    protected JobBook() {
        this(null, null, null);
    }

    @Inject
    JobBook(EntityManager em, Event<JobEnded> ended, Now now) {
        this.em = em;
        this.ended = ended;
        this.now = now;
    }

    /** The oldest of the kind that nobody works on. One that nobody can finish is given up instead. */
    Optional<Long> claim(String kind, String worker) {
        Optional<Job> due = due(kind).stream().findFirst().map(id -> em.find(Job.class, id));
        if (due.isEmpty()) return Optional.empty();
        if (due.get().claim(worker, now.get(), LEASE)) return due.map(Job::id);
        tellEnd(due.get());
        return Optional.empty();
    }

    /** Of which kinds there is something to do. Takes no lock. */
    List<String> dueKinds() {
        List<?> kinds = em.createNativeQuery(
                        "select distinct kind from job where state in ('QUEUED', 'RUNNING') and claimed_until <= ?")
                .setParameter(1, InstantConverter.column(now.get()))
                .getResultList();
        return kinds.stream().map(String.class::cast).toList();
    }

    private List<Long> due(String kind) {
        List<?> ids = em.createNativeQuery("select id from job where state in ('QUEUED', 'RUNNING')"
                        + " and claimed_until <= ? and kind = ? order by id limit 1 for update skip locked")
                .setParameter(1, InstantConverter.column(now.get()))
                .setParameter(2, kind)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Books progress. False if the worker is to stop: it has lost the job, or somebody wants it cancelled. */
    boolean tell(JobRun run, String worker) {
        Job job = em.find(Job.class, run.jobId(), LockModeType.PESSIMISTIC_WRITE);
        if (job == null || !job.isHeldBy(worker)) return false;
        job.tell(run.done(), run.total());
        job.renew(now.get().plus(LEASE));
        if (job.cancelWanted()) run.cancel();
        return !job.cancelWanted();
    }

    /** The heartbeat of work that is between two steps. */
    void renew(long jobId, String worker) {
        Job job = em.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.isHeldBy(worker)) job.renew(now.get().plus(LEASE));
    }

    /** Books the end, unless somebody else has taken the job over meanwhile. */
    void end(JobRun run, String worker, Outcome outcome) {
        Job job = em.find(Job.class, run.jobId(), LockModeType.PESSIMISTIC_WRITE);
        if (job == null || !job.isHeldBy(worker)) return;
        job.tell(run.done(), run.total());
        if (outcome.state().isEmpty() && !job.cancelWanted()) {
            job.giveBack(now.get());
            return;
        }
        job.end(outcome.state().orElse(JobState.CANCELLED), outcome.message(), now.get());
        tellEnd(job);
    }

    /** Gives it back to be begun again in a moment; the try counts. */
    void putOff(long jobId, String worker) {
        Job job = em.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.isHeldBy(worker)) job.putOff(now.get().plus(MOMENT));
    }

    /** Forgets what ended a quarter ago; how many it were. */
    int forget() {
        return em.createNativeQuery(
                        "delete from job where id < ? and state in ('DONE', 'FAILED', 'CANCELLED') limit " + MOST_SWEPT)
                .setParameter(1, Ids.notBefore(now.get().minus(KEPT_FOR)))
                .executeUpdate();
    }

    private void tellEnd(Job job) {
        ended.fire(new JobEnded(job.id(), job.kind(), job.state(), job.message()));
    }
}
