package vietqr.reconciliation;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What a run has done beside itself, so that the database works while it compares: the next page is read, and what was found is
 * written, one piece at a time and in order.
 */
final class Alongside implements AutoCloseable {
    private final Executor threads;
    private final Runnable end;
    private Future<?> writing = done();

    /** @param end gives the threads back */
    Alongside(Executor threads, Runnable end) {
        this.threads = threads;
        this.end = end;
    }

    private static Future<?> done() {
        FutureTask<Void> nothing = new FutureTask<>(() -> null);
        nothing.run();
        return nothing;
    }

    /** Begins it; what comes back waits for its result, or throws what it threw. */
    <T> Supplier<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        threads.execute(task);
        return () -> resultOf(task);
    }

    /** Begins to write when what was written before is there; throws what that threw. */
    void write(Runnable work) {
        settle();
        FutureTask<Void> task = new FutureTask<>(work, null);
        writing = task;
        threads.execute(task);
    }

    /** Waits until all is written; throws what the last of it threw. */
    void settle() {
        Future<?> last = writing;
        writing = done();
        resultOf(last);
    }

    private static <T> T resultOf(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a run waited for the database", stopping);
        }
    }

    /** Nothing is written any more after this. */
    @Override
    public void close() {
        try {
            settle();
        } finally {
            end.run();
        }
    }
}
