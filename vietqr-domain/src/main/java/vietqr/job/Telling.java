package vietqr.job;

import vietqr.kernel.Drain;

import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Takes a worker's progress to the book once a second, and back whether to go on. */
final class Telling implements Predicate<JobRun> {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JobBook book;
    private final String worker;
    private long lastNanos = System.nanoTime() - EVERY_NANOS;
    private boolean goOn = true;

    Telling(JobBook book, String worker) {
        this.book = book;
        this.worker = worker;
    }

    @Override
    public boolean test(JobRun run) {
        if (!goOn || Drain.isDraining()) return false;
        if (System.nanoTime() - lastNanos < EVERY_NANOS) return true;
        goOn = book.tell(run, worker);
        lastNanos = System.nanoTime();
        return goOn;
    }
}
