package vietqr.alert;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vietqr.kernel.Drain;
import vietqr.merchant.Sight;
import vietqr.messenger.Messengers;
import vietqr.messenger.Receipt;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends what is owed to channels: right after the commit that made it so, and whenever the timer asks, which also finds what
 * a dead process left behind. Each channel hears one thing at a time; see {@link Workers} for why nobody waits for another.
 */
@ApplicationScoped
public class AlertSender {
    private static final Logger LOG = System.getLogger(AlertSender.class.getName());
    private static final int MOST_CHANNELS = 1000;
    private static final int MOST_SWEEPS = 100;

    private final Workers workers = new Workers();
    private final AlertQueue queue;
    private final Messengers messengers;

    @Resource
    private ManagedThreadFactory factory;

    private ExecutorService threads;

    /** For the container's proxy only. */
    protected AlertSender() {
        this(null, null);
    }

    @Inject
    AlertSender(AlertQueue queue, Messengers messengers) {
        this(queue, messengers, null);
    }

    AlertSender(AlertQueue queue, Messengers messengers, ExecutorService threads) {
        this.queue = queue;
        this.messengers = messengers;
        this.threads = threads;
    }

    /**
     * Starts a worker for each channel to which something is owed, as far as there are any. Does not wait for them.
     *
     * @return how many were started
     */
    public int sendDue() {
        int[] started = {0};
        Drain.whileOpen(() -> {
            for (AlertQueue.Waiting channel : queue.waiting(MOST_CHANNELS)) if (start(channel)) started[0]++;
        });
        return started[0];
    }

    /**
     * Tells a channel, enabled or not, that it works, and waits for what comes of it.
     *
     * @return empty if there is no such channel
     */
    public Optional<Receipt> test(Sight sight, long channelId) {
        Optional<DueAlerts> trial = queue.trial(sight, channelId);
        if (trial.isEmpty()) return Optional.empty();
        if (!queue.mayTry(channelId)) return Optional.of(Receipt.TOO_OFTEN);
        Receipt receipt = messengers.send(trial.get().to(), trial.get().message());
        queue.recordTrial(trial.get(), receipt);
        nudge();
        return Optional.of(receipt);
    }

    /**
     * Gives up what nobody wants to read any more, and deletes what is a month old; some of it, if it is very much.
     *
     * @return how many it were
     */
    public int tidy() {
        int all = 0;
        for (int i = 0; i < MOST_SWEEPS; i++) {
            int[] swept = {0};
            Drain.whileOpen(() -> swept[0] = queue.giveUpStale() + queue.forget());
            if (swept[0] == 0) return all;
            all += swept[0];
        }
        return all;
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertsOwed owed) {
        nudge();
    }

    /** Many commits want one look. */
    private void nudge() {
        if (!workers.wantsLook()) return;
        try {
            threads().execute(() -> {
                workers.looks();
                sendDue();
            });
        } catch (RejectedExecutionException busyOrStopping) {
            workers.looks();
            LOG.log(Level.DEBUG, "what is owed waits for the timer");
        }
    }

    private boolean start(AlertQueue.Waiting channel) {
        if (!workers.begin(channel)) return false;
        try {
            threads().execute(() -> {
                try {
                    Drain.whileOpen(() -> tell(channel.channelId()));
                } finally {
                    workers.end(channel);
                }
            });
            return true;
        } catch (RejectedExecutionException busyOrStopping) {
            workers.end(channel);
            return false;
        }
    }

    /** A minute's worth at most; the rest is found again. */
    private void tell(long channelId) {
        for (int i = 0; i < Pace.MOST_IN_A_MINUTE; i++) {
            Optional<DueAlerts> due = queue.claim(channelId);
            if (due.isEmpty()) return;
            queue.record(due.get(), messengers.send(due.get().to(), due.get().message()));
        }
    }

    private synchronized ExecutorService threads() {
        if (threads == null)
            threads = new ThreadPoolExecutor(
                    0, Workers.MOST + 2, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        return threads;
    }

    @PreDestroy
    synchronized void stop() {
        if (threads != null) threads.shutdown();
    }
}
