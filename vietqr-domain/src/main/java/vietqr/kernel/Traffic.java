package vietqr.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests under way, and once told to drain lets no more begin. */
final class Traffic implements DrainMXBean {

    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean draining;

    /** True if the request may begin; then {@link #leave()} must follow exactly once. */
    boolean enter() {
        inFlight.incrementAndGet();
        if (draining) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        if (inFlight.decrementAndGet() == 0 && draining) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    @Override
    public synchronized int drain(int seconds) throws InterruptedException {
        draining = true;
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        long left = end - System.nanoTime();
        while (inFlight.get() > 0 && left > 0) {
            Duration pause = Duration.ofNanos(left);
            wait(pause.toMillis() + 1);
            left = end - System.nanoTime();
        }
        return inFlight.get();
    }

    @Override
    public boolean isDraining() {
        return draining;
    }

    @Override
    public int getInFlight() {
        return inFlight.get();
    }
}
