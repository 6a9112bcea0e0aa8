package vietqr.bench;

import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Work that the gateway does on its own while its state is asked for about every second. */
final class LongWork {
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000_000L;
    private static final long PATIENCE_NANOS = 900_000_000_000L;

    private LongWork() {}

    interface State {
        String now() throws Exception;
    }

    /** What is done again and again while one waits. */
    interface Look {
        void look() throws Exception;
    }

    /** @throws IllegalStateException if it ends otherwise than done, or does not end for a quarter of an hour */
    static void await(State state, String done, Set<String> going, Look meanwhile) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        for (String now = state.now(); !now.equals(done); now = state.now()) {
            if (!going.contains(now) || System.nanoTime() > end) throw new IllegalStateException("it is " + now);
            meanwhile.look();
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
