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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands a merchant's feed on to whoever follows it: at once what is committed on this node, and within two seconds what other nodes have
 * done. What is new is read once for all who follow the same merchant; whoever is further behind is told from the database, from where it
 * is, so nobody misses anything; one that is slow holds up nobody else, and is sent away if it is too slow.
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
    private static final int MOST_READ_TOGETHER = 50;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Map<Long, FeedTail> tails = new ConcurrentHashMap<>();
    private final AtomicInteger followers = new AtomicInteger();
    private final EventFeed feed;
    private final Now now;
    private final Set<Long> haveGrown = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
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

    /** Whether one more can follow. */
    public enum Room {
        FREE,
        /** The merchant has as many followers as it may have. */
        NONE_OF_THE_MERCHANT,
        /** This node has. */
        NONE_HERE
    }

    /** A look only: whoever comes in between finds out by {@link #follow}. */
    public Room room(long merchantId) {
        if (followers.get() >= MOST) return Room.NONE_HERE;
        FeedTail tail = tails.get(merchantId);
        boolean free = tail == null || tail.followers().size() < MOST_OF_ONE_MERCHANT;
        return free ? Room.FREE : Room.NONE_OF_THE_MERCHANT;
    }

    /**
     * Has the follower told of everything behind a position.
     *
     * @return false if there is no place left; then the follower hears nothing
     */
    public boolean follow(long merchantId, long position, Follower follower) {
        Following following = new Following(merchantId, position, follower, now.get());
        if (followers.incrementAndGet() > MOST || !enter(following)) {
            followers.decrementAndGet();
            return false;
        }
        readOn(tails.get(merchantId));
        return true;
    }

    private boolean enter(Following following) {
        return tails.compute(following.merchantId(), (merchant, known) -> {
                    FeedTail tail = known == null ? new FeedTail(merchant) : known;
                    if (tail.followers().size() < MOST_OF_ONE_MERCHANT)
                        tail.followers().add(following);
                    return tail;
                })
                .followers()
                .contains(following);
    }

    void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) FeedGrew grown) {
        if (tails.isEmpty()) return;
        grown.merchantIds().stream().filter(tails::containsKey).forEach(haveGrown::add);
        readGrown();
    }

    private void readGrown() {
        if (haveGrown.isEmpty() || !reading.compareAndSet(false, true)) return;
        if (!later(this::readTogether)) reading.set(false);
    }

    /** Whoever reads stays a little and reads what comes meanwhile, of all merchants together: that is far less than reading each. */
    private void readTogether() {
        try {
            while (!haveGrown.isEmpty()) {
                List<Long> some = haveGrown.stream().limit(MOST_READ_TOGETHER).toList();
                some.forEach(haveGrown::remove);
                feed.fresh(some).forEach(this::take);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "what is new is read at the next look", failed);
        } finally {
            reading.set(false);
        }
        readGrown();
    }

    private void take(EventFeed.Fresh fresh) {
        FeedTail tail = tails.get(fresh.merchantId());
        if (tail == null) return;
        if (!tail.take(fresh)) readOn(tail);
        tail.waitWhoIsBehind();
        tellThoseWhoWait(tail);
    }

    /** Looks for what other nodes have done, and shows followers that we are still here; to be called every second. */
    public void tick() {
        if (tails.isEmpty()) return;
        if (++ticks % TICKS_BETWEEN_LOOKS == 0 && looking.compareAndSet(false, true) && !later(this::look))
            looking.set(false);
        Instant at = now.get();
        for (FeedTail tail : tails.values()) {
            for (Following one : tail.followers())
                if (one.hasFollowedEnough(at)) leave(one);
                else if (one.beatIsDue(at)) tail.waits(one);
            tellThoseWhoWait(tail);
        }
    }

    /** One look for all merchants together. */
    private void look() {
        looking.set(false);
        Map<Long, Long> ends = new HashMap<>();
        tails.forEach((merchant, tail) -> ends.put(merchant, tail.end()));
        feed.grown(ends).forEach(merchant -> readOn(tails.get(merchant)));
    }

    /** @param tail null if nobody follows it */
    private void readOn(FeedTail tail) {
        if (tail == null || !tail.wants()) return;
        boolean taken = later(() -> {
            tail.read(feed);
            tail.waitWhoIsBehind();
            tellThoseWhoWait(tail);
        });
        if (!taken) tail.wantsNot();
    }

    private void tellThoseWhoWait(FeedTail tail) {
        while (tail.mayTell())
            if (!later(() -> tell(tail))) {
                tail.tellsNoMore();
                return;
            }
    }

    private void tell(FeedTail tail) {
        try {
            for (Optional<Following> one = tail.next(); one.isPresent(); one = tail.next()) {
                if (!stays(one.get(), tail)) leave(one.get());
                tail.told(one.get());
            }
        } finally {
            tail.tellsNoMore();
        }
        // Somebody may have come to wait when all were still busy, and none of them looked again.
        tellThoseWhoWait(tail);
    }

    private boolean stays(Following one, FeedTail tail) {
        try {
            return one.serve(feed, tail);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a follower has to come again", failed);
            return false;
        }
    }

    private void leave(Following one) {
        AtomicBoolean left = new AtomicBoolean();
        tails.computeIfPresent(one.merchantId(), (merchant, tail) -> {
            left.set(tail.followers().remove(one));
            return tail.followers().isEmpty() ? null : tail;
        });
        if (!left.get()) return;
        followers.decrementAndGet();
        one.follower().end();
    }

    /** False if there is too much to do already. */
    private boolean later(Runnable work) {
        try {
            threads().execute(work);
            return true;
        } catch (RejectedExecutionException busyOrStopping) {
            LOG.log(Level.DEBUG, "followers are told later");
            return false;
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
        tails.values().forEach(tail -> tail.followers().forEach(this::leave));
        if (threads != null) threads.shutdown();
    }
}
