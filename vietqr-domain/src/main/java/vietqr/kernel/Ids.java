package vietqr.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-sorted 64-bit ids: 42 bits of milliseconds since 2024, 10 bits of node, 12 bits of counter. Assigned in the
 * entity's constructor so that inserts can be batched. They exceed 2^53: send them to browsers as strings.
 *
 * <p>The node bits come from the system property or environment variable {@code vietqr.node.id} / {@code
 * VIETQR_NODE_ID} (0..1023); without it each process draws its own at random.
 */
public final class Ids {
    private static final long EPOCH_2024 = 1_704_067_200_000L;
    private static final int COUNTER_BITS = 12;
    private static final int NODE_BITS = 10;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long NODE = configuredNode() << COUNTER_BITS;

    /** Milliseconds and counter in one word, so that a full counter simply borrows from the next millisecond. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** The next id: positive, unique in this process, larger than every earlier one of this process. */
    public static long next() {
        long now = (System.currentTimeMillis() - EPOCH_2024) << COUNTER_BITS;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long millis = tick >>> COUNTER_BITS;
        return millis << (NODE_BITS + COUNTER_BITS) | NODE | tick & COUNTER_MASK;
    }

    /** No id given out at this moment or later, by whichever node, is smaller; so a span of time is a span of ids. */
    public static long notBefore(Instant moment) {
        long millis = Math.max(0, moment.toEpochMilli() - EPOCH_2024);
        return millis << (NODE_BITS + COUNTER_BITS);
    }

    /** The number of this node: 0 to 1023. */
    public static int node() {
        return (int) (NODE >> COUNTER_BITS);
    }

    private static long configuredNode() {
        String configured = System.getProperty("vietqr.node.id", System.getenv("VIETQR_NODE_ID"));
        if (configured == null || configured.isBlank()) return new SecureRandom().nextInt(1 << NODE_BITS);
        long node = Long.parseLong(configured.trim());
        if (node < 0 || node >= 1 << NODE_BITS) throw new IllegalArgumentException("VIETQR_NODE_ID must be 0..1023");
        return node;
    }
}
