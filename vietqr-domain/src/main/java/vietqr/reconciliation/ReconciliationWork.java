package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.job.JobRun;
import vietqr.job.Outcome;
import vietqr.job.Work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Does the runs that were asked for. */
@ApplicationScoped
public class ReconciliationWork implements Work {
    static final String KIND = "RECONCILIATION";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_PAUSES = 600;

    private final RunBook book;
    private final Reconciler reconciler;

    /** For the container's proxy only. */
    protected ReconciliationWork() {
        this(null, null);
    }

    @Inject
    ReconciliationWork(RunBook book, Reconciler reconciler) {
        this.book = book;
        this.reconciler = reconciler;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Run run = book.ofJob(job.jobId()).orElseThrow();
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            Reconciler.Ending ending = reconciler.carryOut(run, job::goOn);
            if (ending == Reconciler.Ending.DONE) return Outcome.done("");
            if (ending == Reconciler.Ending.STOPPED) return stopped(run, job);
            if (!job.goOn(0)) return stopped(run, job);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        book.fail(run.id(), "other runs of this account were under way all the time: ask again later");
        return Outcome.failed("");
    }

    private Outcome stopped(Run run, JobRun job) {
        if (job.cancelled()) book.fail(run.id(), "cancelled");
        return Outcome.stopped();
    }
}
