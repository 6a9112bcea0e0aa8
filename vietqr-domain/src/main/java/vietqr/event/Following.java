package vietqr.event;

import vietqr.event.FeedWatch.Follower;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One follower of one feed, and where in it they are. */
final class Following {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final long merchantId;
    private final Follower follower;
    private final Instant until;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean silent = new AtomicBoolean();
    private volatile long position;
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

    long position() {
        return position;
    }

    Follower follower() {
        return follower;
    }

    /** Whether somebody has to be asked to serve it; no if somebody is already about to, or at it. */
    boolean wants() {
        wanted.set(true);
        return taken.compareAndSet(false, true);
    }

    /** Served, and whether it has to be once more because of what has come meanwhile. */
    boolean wantsAgain() {
        taken.set(false);
        return wanted.get() && taken.compareAndSet(false, true);
    }

    /** Tells all that is new, and that we are here if that is due; false if nobody is there any more, or takes too long. */
    boolean serve(EventFeed feed, FeedTail tail) {
        wanted.set(false);
        return tellNew(feed, tail) && (!silent.getAndSet(false) || follower.beat());
    }

    private boolean tellNew(EventFeed feed, FeedTail tail) {
        long began = System.nanoTime();
        while (true) {
            Optional<FeedPage> page = tail.after(feed, position);
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
        silent.set(true);
        return true;
    }
}
