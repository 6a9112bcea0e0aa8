package vietqr.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vietqr.kernel.Drain;
import vietqr.kernel.LockTrouble;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does the work: begins right after the commit that asked for it, and whenever the timer looks, which also finds what a dead
 * process left behind. A few jobs of a kind at a time, so that no kind waits for another.
 */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int MOST_OF_A_KIND = 2;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<Long, String> held = new ConcurrentHashMap<>();
    private final JobBook book;

    @Resource
    private ManagedThreadFactory factory;

    private ExecutorService threads;

    private record Kind(Work work, Semaphore free) {}

    /** For the container's proxy only. */
    protected JobRunner() {
        this.book = null;
    }

    @Inject
    JobRunner(JobBook book, @Any Instance<Work> works) {
        this(book, works, null);
    }

    JobRunner(JobBook book, Iterable<Work> works, ExecutorService threads) {
        this.book = book;
        this.threads = threads;
        for (Work work : works) kinds.put(work.kind(), new Kind(work, new Semaphore(MOST_OF_A_KIND)));
    }

    /** Begins what is due as far as there is room, and does not wait for it. */
    public void runDue() {
        Drain.whileOpen(() -> book.dueKinds().stream()
                .map(kinds::get)
                .filter(Objects::nonNull)
                .forEach(this::begin));
    }

    /** Keeps what runs here from being taken for dead. */
    public void renew() {
        held.forEach(book::renew);
    }

    /** Forgets what ended long ago. */
    public void tidy() {
        Drain.whileOpen(book::forget);
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAsked asked) {
        try {
            threads().execute(this::runDue);
        } catch (RejectedExecutionException busyOrStopping) {
            LOG.log(Level.DEBUG, "jobs wait for the timer");
        }
    }

    private void begin(Kind kind) {
        while (kind.free().tryAcquire()) if (!beginOne(kind)) return;
    }

    /** Whether there may be more. */
    private boolean beginOne(Kind kind) {
        String worker = UUID.randomUUID().toString();
        boolean begun = false;
        try {
            Optional<Long> id = book.claim(kind.work().kind(), worker);
            if (id.isEmpty()) return false;
            threads().execute(() -> workAndFree(kind, id.get(), worker));
            begun = true;
            return true;
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, "jobs wait for the next start: the server is stopping");
            return false;
        } finally {
            if (!begun) kind.free().release();
        }
    }

    private void workAndFree(Kind kind, long jobId, String worker) {
        held.put(jobId, worker);
        try {
            Drain.whileOpen(() -> work(kind.work(), jobId, worker));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "job " + jobId + " could not be booked; it is begun again", broken);
        } finally {
            held.remove(jobId);
            kind.free().release();
        }
    }

    private void work(Work work, long jobId, String worker) {
        JobRun run = JobRun.of(jobId, new Telling(book, worker));
        Optional<Outcome> outcome = outcome(work, run);
        if (outcome.isPresent()) book.end(run, worker, outcome.get());
        else book.putOff(jobId, worker);
    }

    /** Empty if it stood in somebody's way, and is to be tried again. */
    private static Optional<Outcome> outcome(Work work, JobRun run) {
        try {
            return Optional.of(work.run(run));
        } catch (RuntimeException broken) {
            if (LockTrouble.isBehind(broken)) {
                LOG.log(
                        Level.WARNING,
                        "job " + run.jobId() + " of the kind " + work.kind() + " is begun again",
                        broken);
                return Optional.empty();
            }
            LOG.log(Level.ERROR, "job " + run.jobId() + " of the kind " + work.kind() + " failed", broken);
            return Optional.of(Outcome.failed("it failed; the log has the reason under job " + run.jobId()));
        }
    }

    private synchronized ExecutorService threads() {
        if (threads == null) {
            int most = kinds.size() * MOST_OF_A_KIND + 2;
            threads = new ThreadPoolExecutor(0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        }
        return threads;
    }

    @PreDestroy
    synchronized void stop() {
        if (threads != null) threads.shutdown();
    }
}
