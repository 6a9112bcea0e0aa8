package vietqr.alert;

import vietqr.messenger.MessengerKind;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who may work at the same time on this node: a few for each kind of channel and, apart from them, fewer for those of it
 * that have been failing. So a chat server that hangs holds up some of its own kind for one attempt, and nobody else.
 */
final class Workers {
    private static final int MOST_OF_A_KIND = 6;
    private static final int MOST_DOUBTFUL_OF_A_KIND = 2;

    static final int MOST = MessengerKind.values().length * (MOST_OF_A_KIND + MOST_DOUBTFUL_OF_A_KIND);

    private final Map<MessengerKind, Semaphore> well = pools(MOST_OF_A_KIND);
    private final Map<MessengerKind, Semaphore> doubtful = pools(MOST_DOUBTFUL_OF_A_KIND);
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean lookWanted = new AtomicBoolean();

    /** Whether nobody else has asked for a look since the last began. */
    boolean wantsLook() {
        return lookWanted.compareAndSet(false, true);
    }

    void looks() {
        lookWanted.set(false);
    }

    /** Whether somebody may start on the channel; then {@link #end} must follow. */
    boolean begin(AlertQueue.Waiting channel) {
        if (!busy.add(channel.channelId())) return false;
        if (pool(channel).tryAcquire()) return true;
        busy.remove(channel.channelId());
        return false;
    }

    void end(AlertQueue.Waiting channel) {
        pool(channel).release();
        busy.remove(channel.channelId());
    }

    private Semaphore pool(AlertQueue.Waiting channel) {
        return (channel.doubtful() ? doubtful : well).get(channel.kind());
    }

    private static Map<MessengerKind, Semaphore> pools(int size) {
        Map<MessengerKind, Semaphore> pools = new EnumMap<>(MessengerKind.class);
        for (MessengerKind kind : MessengerKind.values()) pools.put(kind, new Semaphore(size));
        return pools;
    }
}
