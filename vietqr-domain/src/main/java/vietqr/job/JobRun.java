package vietqr.job;

import java.util.OptionalLong;
import java.util.function.Predicate;

/** A job under way, as its {@link Work} sees it. For one thread. */
public final class JobRun {
    private final long jobId;
    private final Predicate<JobRun> teller;
    private volatile long done;
    private volatile long total = -1;
    private volatile boolean cancelled;

    private JobRun(long jobId, Predicate<JobRun> teller) {
        this.jobId = jobId;
        this.teller = teller;
    }

    /** @param teller hears of progress and says whether to go on */
    public static JobRun of(long jobId, Predicate<JobRun> teller) {
        return new JobRun(jobId, teller);
    }

    public long jobId() {
        return jobId;
    }

    /** Says how much there is to do, in whichever unit {@link #goOn} counts. */
    public void total(long units) {
        this.total = units;
    }

    /**
     * Says how much is done. Cheap: most calls go no further than memory.
     *
     * @return whether to go on; if not, return {@link Outcome#stopped} soon
     */
    public boolean goOn(long unitsDone) {
        this.done = unitsDone;
        return teller.test(this);
    }

    /** Whether somebody asked to stop it for good; otherwise whoever stopped it will have it begun again. */
    public boolean cancelled() {
        return cancelled;
    }

    public long done() {
        return done;
    }

    /** Empty while nobody knows. */
    public OptionalLong total() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /** Makes {@link #cancelled} true. */
    public void cancel() {
        cancelled = true;
    }
}
