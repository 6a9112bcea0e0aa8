package vietqr.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of callers, each of which does the next thing as soon as the one before is done. */
final class Crowd {
    static final int SIZE = 16;

    private Crowd() {}

    /** What one caller does over and over, with the connection it holds; closed at the end. */
    interface Caller extends AutoCloseable {
        void call() throws IOException, SQLException;

        /** @param due the moment for which the call was planned, as {@link System#nanoTime} counts */
        default void call(long due) throws IOException, SQLException {
            call();
        }

        @Override
        void close() throws IOException, SQLException;
    }

    /** Makes a caller; asked once for each. */
    interface Callers {
        Caller next() throws Exception;
    }

    /** Calls per second over so many seconds. Any failure ends the measurement. */
    static double perSecond(int seconds, Callers callers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SIZE);
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) tasks.add(() -> callUntil(end, callers));
            long calls = 0;
            for (Future<Long> task : threads.invokeAll(tasks)) calls += task.get();
            return calls * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long callUntil(long end, Callers callers) throws Exception {
        try (Caller caller = callers.next()) {
            long calls = 0;
            for (; System.nanoTime() < end; calls++) caller.call();
            return calls;
        }
    }
}
