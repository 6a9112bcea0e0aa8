package vietqr.event;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vietqr.kernel.Now;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Hands a merchant's feed on to whoever follows it: at once what is committed on this node, and within two seconds what other nodes have
 * done. Each follower is told from the database, from where it is, so nobody misses anything; one that is slow holds up nobody else, and is
 * sent away if it is too slow.
 */
@ApplicationScoped
public class FeedWatch {
    public static final int MOST = 4_000;
    public static final int MOST_OF_ONE_MERCHANT = 100;
    static final Duration LONGEST = Duration.ofHours(1);
    static final Duration BEAT = Duration.ofSeconds(15);

    private static final Logger LOG = System.getLogger(FeedWatch.class.getName());
    private static final int THREADS = 32;
    private static final int TICKS_BETWEEN_LOOKS = 2;

    private final Set<Following> all = ConcurrentHashMap.newKeySet();
    private final EventFeed feed;
    private final Now now;
    private int ticks;

    @Resource
    private ManagedThreadFactory factory;

    private ExecutorService threads;

    /** Somebody at the other end of a line. It may wait for them, for a while. */
    public interface Follower {
        /** False if nobody is there any more. */
        boolean tell(FeedPage.Item item);

        /** Nothing has happened; false if nobody is there any more. */
        boolean beat();

        /** It is over; whoever still wants to know goes on from the last one. */
        void end();
    }

    /** For the container's proxy only. */
    protected FeedWatch() {
        this(null, null);
    }

    @Inject
    FeedWatch(EventFeed feed, Now now) {
        this(feed, now, null);
    }

    FeedWatch(EventFeed feed, Now now, ExecutorService threads) {
        this.feed = feed;
        this.now = now;
        this.threads = threads;
    }

    /**
     * Has the follower told of everything behind a position.
     *
     * @return false if there is no place left; then the follower hears nothing
     */
    public boolean follow(long merchantId, long position, Follower follower) {
        long here = all.stream().filter(one -> one.merchantId() == merchantId).count();
        if (all.size() >= MOST || here >= MOST_OF_ONE_MERCHANT) return false;
        Following following = new Following(merchantId, position, follower, now.get());
        all.add(following);
        serve(List.of(following));
        return true;
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedGrew grown) {
        if (all.isEmpty()) return;
        serve(all.stream()
                .filter(one -> grown.merchantIds().contains(one.merchantId()))
                .toList());
    }

    /** Looks for what other nodes have done, and shows followers that we are still here; to be called every second. */
    public void tick() {
        if (all.isEmpty()) return;
        if (++ticks % TICKS_BETWEEN_LOOKS == 0) serve(all);
        Instant at = now.get();
        for (Following one : all)
            if (one.hasFollowedEnough(at)) leave(one);
            else if (one.beatIsDue(at)) later(() -> keepIf(one, one.follower().beat()));
    }

    private void serve(Collection<Following> some) {
        for (Following one : some) if (one.wants()) later(() -> keepIf(one, one.serve(feed)));
    }

    private void keepIf(Following one, boolean there) {
        if (!there) leave(one);
    }

    private void leave(Following one) {
        if (all.remove(one)) one.follower().end();
    }

    private void later(Runnable work) {
        try {
            threads().execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "followers are told no more: the server is stopping");
        }
    }

    private synchronized ExecutorService threads() {
        if (threads == null) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST * 2), factory);
            pool.allowCoreThreadTimeOut(true);
            threads = pool;
        }
        return threads;
    }

    @PreDestroy
    synchronized void endAll() {
        all.forEach(this::leave);
        if (threads != null) threads.shutdown();
    }
}
