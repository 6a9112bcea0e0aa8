package vietqr.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that happens elsewhere, with a bound. */
public final class Until {
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
