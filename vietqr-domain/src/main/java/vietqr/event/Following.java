package vietqr.event;

import vietqr.event.FeedWatch.Follower;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One follower of one feed, and where in it they are. */
final class Following {
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final long merchantId;
    private final Follower follower;
    private final Instant until;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private long position;
    private Instant nextBeat;

    Following(long merchantId, long position, Follower follower, Instant now) {
        this.merchantId = merchantId;
        this.position = position;
        this.follower = follower;
        this.until = now.plus(FeedWatch.LONGEST);
        this.nextBeat = now.plus(FeedWatch.BEAT);
    }

    long merchantId() {
        return merchantId;
    }

    Follower follower() {
        return follower;
    }

    /** Whether somebody has to be asked to serve it; no if somebody is already about to. */
    boolean wants() {
        return wanted.compareAndSet(false, true);
    }

    /** Tells all that is new; false if nobody is there any more, or takes too long. */
    synchronized boolean serve(EventFeed feed) {
        wanted.set(false);
        long began = System.nanoTime();
        while (true) {
            Optional<FeedPage> page = feed.after(merchantId, position, AT_ONCE);
            if (page.isEmpty()) return false;
            for (FeedPage.Item item : page.get().items()) {
                if (!follower.tell(item)) return false;
                position = item.position();
            }
            if (!page.get().more()) return true;
            if (System.nanoTime() - began > LONGEST_WAIT.toNanos()) return false;
        }
    }

    boolean hasFollowedEnough(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether it is time to show that we are still here; then the next time is a beat later. */
    boolean beatIsDue(Instant now) {
        if (now.isBefore(nextBeat)) return false;
        nextBeat = now.plus(FeedWatch.BEAT);
        return true;
    }
}
