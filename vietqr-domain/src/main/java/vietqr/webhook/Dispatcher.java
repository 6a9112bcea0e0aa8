package vietqr.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vietqr.kernel.Drain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Sends what is due: right after the commit that made it due, and whenever the timer asks, which also finds what a dead
 * process left behind. Each attempt has a thread of its own, so a slow endpoint holds up only itself.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int MOST_AT_ONCE = 64;

    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final Claims claims;
    private final Sender sender;

    @Resource
    private ManagedExecutorService threads;

    /** For the container's proxy only. */
    protected Dispatcher() {
        this(null, null);
    }

    @Inject
    Dispatcher(Claims claims, Sender sender) {
        this.claims = claims;
        this.sender = sender;
    }

    /**
     * Starts an attempt for each due delivery, as far as there are threads; the rest stays due. Does not
     * wait, and starts none while the server is stopping.
     */
    public void sendDue() {
        Drain.whileOpen(this::startDue);
    }

    private void startDue() {
        int room = free.drainPermits();
        int started = 0;
        try {
            if (room == 0) return;
            List<DueDelivery> due = claims.claimDue(room);
            for (DueDelivery delivery : due) {
                threads.execute(() -> attemptAndFree(delivery));
                started++;
            }
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, "no more deliveries are started: the server is stopping");
        } finally {
            free.release(room - started);
        }
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesOwed owed) {
        try {
            threads.execute(this::sendDue);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.INFO, "deliveries stay owed until the next start: the server is stopping");
        }
    }

    private void attemptAndFree(DueDelivery delivery) {
        try {
            Drain.whileOpen(() -> attempt(delivery));
        } finally {
            free.release();
        }
    }

    private void attempt(DueDelivery delivery) {
        claims.record(delivery.deliveryId(), sender.send(delivery));
    }
}
