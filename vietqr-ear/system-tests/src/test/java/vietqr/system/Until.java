package vietqr.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that happens elsewhere, with a bound. */
public final class Until {
    /** For whatever is over at once on an idle machine: a busy one with two slow cores takes its time. */
    public static final Duration SOON = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Until() {}

    /** Returns as soon as the condition holds; fails with the words if it does not in time. */
    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        if (!within(patience, condition)) throw new AssertionError("not within " + patience + ": " + what);
    }

    /** Whether the condition came to hold in time. */
    public static boolean within(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
