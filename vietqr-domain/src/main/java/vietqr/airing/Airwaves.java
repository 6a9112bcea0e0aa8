package vietqr.airing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads new frames out of the database, on every node, and hands them to whoever carries them: right after the commit on this node, at
 * the next look of the timer if it was on another. Nobody carries: nothing is read.
 */
@ApplicationScoped
public class Airwaves {
    private static final Logger LOG = System.getLogger(Airwaves.class.getName());
    private static final int MOST_ROUNDS = 20;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final List<Carrier> carriers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Frames frames;

    /** Up to which number this node has read; below zero before it has read at all. */
    private long position = -1;

    @Resource
    private ManagedExecutorService threads;

    /** One way to devices and listeners. */
    public interface Carrier {
        /** Oldest first. What is called here must not wait for anybody. */
        void heard(List<Frame> frames);

        /** A second or so has passed. */
        void tick();
    }

    /** For the container's proxy only. */
    protected Airwaves() {
        this(null);
    }

    @Inject
    Airwaves(Frames frames) {
        this.frames = frames;
    }

    /** From now on the carrier is handed all new frames. */
    public void join(Carrier carrier) {
        carriers.add(carrier);
        look();
    }

    /** Hands out what other nodes have owed, and lets carriers look after their lines; to be called every second or so. */
    public void tick() {
        look();
        carriers.forEach(Carrier::tick);
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) FrameOwed owed) {
        if (carriers.isEmpty() || wanted.getAndSet(true) && looking.get()) return;
        try {
            threads.execute(() -> look(PAUSE));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "frames wait for the timer");
        }
    }

    /**
     * Hands out what is new. Asked again while it is at it, it looks once more.
     *
     * @return how many frames there were
     */
    int look() {
        return look(Duration.ZERO);
    }

    /** @param pause for how long what comes in is left for the next look: many frames are read as quickly as one */
    private int look(Duration pause) {
        int handed = 0;
        wanted.set(true);
        for (int round = 0; round < MOST_ROUNDS && wanted.get() && looking.compareAndSet(false, true); round++) {
            try {
                wanted.set(false);
                handed += handOut();
                LockSupport.parkNanos(pause.toNanos());
            } finally {
                looking.set(false);
            }
        }
        return handed;
    }

    private int handOut() {
        if (carriers.isEmpty()) return 0;
        if (position < 0) {
            position = frames.end();
            return 0;
        }
        List<Frame> fresh = frames.after(position);
        if (fresh.isEmpty()) return 0;
        position = fresh.get(fresh.size() - 1).position();
        for (Carrier carrier : carriers) hand(carrier, fresh);
        if (fresh.size() == Frames.MOST) wanted.set(true);
        return fresh.size();
    }

    private static void hand(Carrier carrier, List<Frame> fresh) {
        try {
            carrier.heard(fresh);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "frames could not be handed over", failed);
        }
    }
}
