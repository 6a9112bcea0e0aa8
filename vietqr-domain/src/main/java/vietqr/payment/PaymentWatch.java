package vietqr.payment;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vietqr.kernel.Now;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

/**
 * Tells whoever has a payment open that something happened to it: at once if it happened on this node, at the next look of
 * the timer if on another. A watcher holds no thread. There are only so many, in all and from one network, and each is sent
 * away after a while, so that those who forgot to leave do not keep the places.
 */
@ApplicationScoped
public class PaymentWatch {
    public static final int MOST = 4_000;
    public static final int MOST_FROM_ONE_NETWORK = 100;
    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration BEAT = Duration.ofSeconds(15);

    private static final Logger LOG = System.getLogger(PaymentWatch.class.getName());
    private static final int MOST_IDS_IN_ONE_QUERY = 1_000;

    private final Set<Watch> watches = new HashSet<>();
    private final Map<String, Integer> fromNetwork = new HashMap<>();
    private final Payments payments;
    private final Now now;

    @Resource
    private ManagedExecutorService threads;

    /** Somebody at the other end of a line. What is called here must not wait for them. */
    public interface Watcher {
        /** Something has happened; this is the last that is heard of us. */
        void changed(int seq);

        /** Nothing has happened; false if nobody is there any more. */
        boolean beat();

        /** It has lasted long enough; whoever still wants to know asks again. */
        void end();
    }

    /** For the container's proxy only. */
    protected PaymentWatch() {
        this(null, null);
    }

    @Inject
    PaymentWatch(Payments payments, Now now) {
        this.payments = payments;
        this.now = now;
    }

    /**
     * Has the watcher told once, as soon as the request's number is above the one already seen, even if it is by now.
     *
     * @param from the network the watcher is in
     * @return false if there is no place left; then the watcher hears nothing
     */
    public boolean watch(long requestId, int seen, String from, Watcher watcher) {
        Watch watch = new Watch(requestId, seen, from, watcher, now.get());
        if (!enter(watch)) return false;
        tell(payments.seqs(List.of(requestId)));
        return true;
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) PaymentChanged change) {
        if (all().stream().noneMatch(watch -> watch.requestId() == change.requestId())) return;
        try {
            threads.execute(() -> tell(Map.of(change.requestId(), change.seq())));
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "watchers are told no more: the server is stopping");
        }
    }

    /** Looks for what other nodes have done, and shows every watcher that we are still here. */
    public void look() {
        List<Long> ids = all().stream().map(Watch::requestId).distinct().toList();
        for (int from = 0; from < ids.size(); from += MOST_IDS_IN_ONE_QUERY)
            tell(payments.seqs(ids.subList(from, Math.min(ids.size(), from + MOST_IDS_IN_ONE_QUERY))));
        Instant at = now.get();
        for (Watch watch : all()) keep(watch, at);
    }

    private void keep(Watch watch, Instant at) {
        if (watch.hasWatchedEnough(at)) {
            if (leave(watch)) watch.watcher().end();
        } else if (watch.beatIsDue(at) && !watch.watcher().beat()) {
            leave(watch);
        }
    }

    private void tell(Map<Long, Integer> seqs) {
        for (Watch watch : all()) {
            Integer seq = seqs.get(watch.requestId());
            if (seq != null && watch.isNews(seq) && leave(watch))
                watch.watcher().changed(seq);
        }
    }

    @PreDestroy
    void endAll() {
        for (Watch watch : all()) if (leave(watch)) watch.watcher().end();
    }

    private synchronized List<Watch> all() {
        return new ArrayList<>(watches);
    }

    private synchronized boolean enter(Watch watch) {
        int here = fromNetwork.getOrDefault(watch.from(), 0);
        if (watches.size() >= MOST || here >= MOST_FROM_ONE_NETWORK) return false;
        fromNetwork.put(watch.from(), here + 1);
        return watches.add(watch);
    }

    /** True for the one who may still speak to the watcher. */
    private synchronized boolean leave(Watch watch) {
        if (!watches.remove(watch)) return false;
        fromNetwork.computeIfPresent(watch.from(), (network, count) -> count == 1 ? null : count - 1);
        return true;
    }
}
