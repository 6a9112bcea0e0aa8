package vietqr.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vietqr.delivery.Claims.Attempted;
import vietqr.kernel.Drain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends what is due: right after the commit that made it due, and whenever the timer asks, which also finds what a dead
 * process left behind. Endpoints take turns, and those that have been failing share a few threads among themselves, so that
 * neither many deliveries to one nor many endpoints that hang hold up the others.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int MOST_TO_THE_WELL = 64;
    private static final int MOST_TO_THE_DOUBTFUL = 16;
    private static final int MOST_ENDPOINTS = 64;
    private static final int MOST_IN_A_TURN = 16;
    private static final int THREADS = MOST_TO_THE_WELL + MOST_TO_THE_DOUBTFUL + 4;
    private static final int MOST_ROUNDS = 1000;
    private static final int MOST_BOOKED_AT_ONCE = 32;

    /** What falls due within so much is claimed together when there is much to do. */
    private static final long BREATH_NANOS = 20_000_000;

    private final Semaphore well = new Semaphore(MOST_TO_THE_WELL);
    private final Semaphore doubtful = new Semaphore(MOST_TO_THE_DOUBTFUL);
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Queue<Attempted> ended = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean booking = new AtomicBoolean();
    private final Claims claims;
    private final Sender sender;

    /** The container's executor runs a handful at once and lets the rest wait, and attempts wait for strangers. */
    @Resource
    private ManagedThreadFactory factory;

    private ExecutorService threads;

    /** For the container's proxy only. */
    protected Dispatcher() {
        this(null, null);
    }

    @Inject
    Dispatcher(Claims claims, Sender sender) {
        this(claims, sender, null);
    }

    Dispatcher(Claims claims, Sender sender, ExecutorService threads) {
        this.claims = claims;
        this.sender = sender;
        this.threads = threads;
    }

    /**
     * Starts an attempt for each due delivery, as far as there are threads; the rest stays due. Does not wait, and starts
     * none while the server is stopping. Asked again while it is at it, it looks once more.
     *
     * @return how many attempts it has started itself
     */
    public int sendDue() {
        int[] started = {0};
        wanted.set(true);
        for (int round = 0; round < MOST_ROUNDS && wanted.get() && running.compareAndSet(false, true); round++) {
            try {
                if (round > 0) LockSupport.parkNanos(BREATH_NANOS);
                wanted.set(false);
                Drain.whileOpen(() -> started[0] += startDue());
            } finally {
                running.set(false);
            }
        }
        return started[0];
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesOwed owed) {
        nudge();
    }

    private void nudge() {
        if (wanted.get() && running.get()) return;
        try {
            threads().execute(this::sendDue);
        } catch (RejectedExecutionException busyOrStopping) {
            LOG.log(Level.DEBUG, "what is owed waits for the timer");
        }
    }

    private int startDue() {
        int started = 0;
        for (Claims.Waiting endpoint : claims.waiting(MOST_ENDPOINTS)) {
            int turn = startSome(endpoint.endpointId(), endpoint.doubtful() ? doubtful : well);
            if (turn == MOST_IN_A_TURN) wanted.set(true);
            started += turn;
        }
        return started;
    }

    /** How many attempts were started. */
    private int startSome(long endpointId, Semaphore pool) {
        int room = 0;
        while (room < MOST_IN_A_TURN && pool.tryAcquire()) room++;
        int started = 0;
        try {
            List<DueDelivery> due = room == 0 ? List.of() : claims.claim(endpointId, room);
            for (DueDelivery delivery : due) {
                threads().execute(() -> attemptAndFree(delivery, pool));
                started++;
            }
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, "no more deliveries are started: the server is stopping");
        } finally {
            pool.release(room - started);
        }
        return started;
    }

    private void attemptAndFree(DueDelivery delivery, Semaphore pool) {
        try {
            Drain.whileOpen(() -> {
                ended.add(new Attempted(delivery, sender.send(delivery)));
                bookEnded();
            });
        } finally {
            pool.release();
        }
        nudge();
    }

    /** Whoever comes first books for all whose attempts end meanwhile. */
    private void bookEnded() {
        while (!ended.isEmpty() && booking.compareAndSet(false, true)) {
            try {
                book();
            } finally {
                booking.set(false);
            }
        }
    }

    private void book() {
        List<Attempted> together = new ArrayList<>();
        for (Attempted one = ended.poll(); one != null; one = ended.poll()) {
            together.add(one);
            if (together.size() == MOST_BOOKED_AT_ONCE) break;
        }
        try {
            if (!together.isEmpty()) claims.record(together);
        } catch (RuntimeException failed) {
            LOG.log(Level.DEBUG, "attempts that cannot be booked together are booked one by one", failed);
            together.forEach(this::bookAlone);
        }
    }

    private void bookAlone(Attempted one) {
        try {
            claims.record(List.of(one));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "an attempt could not be booked and is made again: " + one.due(), failed);
        }
    }

    private synchronized ExecutorService threads() {
        if (threads == null)
            threads = new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        return threads;
    }

    @PreDestroy
    synchronized void stop() {
        if (threads != null) threads.shutdown();
    }
}
