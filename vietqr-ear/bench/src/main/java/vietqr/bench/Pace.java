package vietqr.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a fixed rate, each at its own time whether or not those before it are done, and counts how long after that time
 * each was answered: a stall is felt by every call that falls into it.
 */
final class Pace {
    private static final int CALLERS = 64;

    private Pace() {}

    /** Sorted. */
    record Latencies(long[] nanos) {
        /** The latency in milliseconds that so many of a hundred calls do not exceed. */
        double percentile(int percent) {
            return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }
    }

    static Latencies keep(int perSecond, int seconds, Crowd.Callers callers) throws Exception {
        long[] nanos = new long[perSecond * seconds];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        Callable<Void> worker = () -> {
            try (Crowd.Caller caller = callers.next()) {
                for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                    long due = start + i * 1_000_000_000L / perSecond;
                    while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                    caller.call(due);
                    nanos[i] = System.nanoTime() - due;
                }
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) workers.add(worker);
            for (Future<Void> done : threads.invokeAll(workers)) done.get();
        } finally {
            threads.shutdownNow();
        }
        Arrays.sort(nanos);
        return new Latencies(nanos);
    }
}
