package vietqr.api.live;

import jakarta.websocket.CloseReason.CloseCodes;
import vietqr.airing.MayHear;
import vietqr.airing.PersonFrames;
import vietqr.event.EventFeed;
import vietqr.event.FeedPage;
import vietqr.event.FeedWatch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A person's program that listens: it follows the feed of each merchant of whose money the person may hear now, from now on. */
final class PersonListener {
    static final int MOST_MERCHANTS = 100;

    private static final Logger LOG = System.getLogger(PersonListener.class.getName());

    private final SocketLine line;
    private final String id;
    private final EventFeed feed;
    private final FeedWatch watch;
    private final PersonFrames frames;
    private final Map<Long, Ear> ears = new ConcurrentHashMap<>();

    PersonListener(SocketLine line, String id, EventFeed feed, FeedWatch watch, PersonFrames frames) {
        this.line = line;
        this.id = id;
        this.feed = feed;
        this.watch = watch;
        this.frames = frames;
    }

    String id() {
        return id;
    }

    boolean there() {
        return line.session().isOpen();
    }

    /** Whom the person may not hear any more is not heard from now on, and new merchants are heard from now on. */
    synchronized void hear(List<MayHear> all) {
        if (all.size() > MOST_MERCHANTS) {
            line.end(CloseCodes.VIOLATED_POLICY, "more than " + MOST_MERCHANTS + " merchants");
            return;
        }
        ears.values().stream()
                .filter(ear -> all.stream().noneMatch(may -> may.merchantId() == ear.may.merchantId()))
                .toList()
                .forEach(this::stop);
        all.forEach(this::hear);
    }

    private void stop(Ear ear) {
        ear.stopped = true;
        ears.remove(ear.may.merchantId());
    }

    private void hear(MayHear may) {
        Ear known = ears.get(may.merchantId());
        if (known != null) {
            known.may = may;
            return;
        }
        if (!there()) return;
        Ear ear = new Ear(may, feed.end(may.merchantId()));
        ears.put(may.merchantId(), ear);
        ear.follow();
    }

    /** Who was not followed any more, because an hour was over or much came at once, goes on from the last that was told. */
    void goOn() {
        ears.values().stream().filter(ear -> ear.ended).forEach(Ear::follow);
    }

    void comeAgain(RuntimeException failed) {
        LOG.log(Level.WARNING, "a listener has to come again", failed);
        line.end(CloseCodes.TRY_AGAIN_LATER, "not readable now");
    }

    void notOpen() {
        line.end(CloseCodes.VIOLATED_POLICY, "not open");
    }

    /** What is heard of one merchant. */
    private final class Ear implements FeedWatch.Follower {
        private volatile MayHear may;
        private volatile boolean stopped;
        private volatile boolean ended;
        private volatile long told;

        Ear(MayHear may, long position) {
            this.may = may;
            this.told = position;
        }

        void follow() {
            ended = false;
            if (!watch.follow(may.merchantId(), told, this)) line.end(CloseCodes.TRY_AGAIN_LATER, "too many listeners");
        }

        /** While it goes on, what was said before may still be at it: nothing is said twice. */
        @Override
        public synchronized boolean tell(FeedPage.Item item) {
            if (!beat()) return false;
            if (item.position() <= told) return true;
            try {
                frame(item).ifPresent(line::say);
            } catch (RuntimeException failed) {
                comeAgain(failed);
                return false;
            }
            told = item.position();
            return true;
        }

        private Optional<String> frame(FeedPage.Item item) {
            return item.movementId().isPresent() ? frames.of(item.movementId().getAsLong(), may) : Optional.empty();
        }

        @Override
        public boolean beat() {
            return !stopped && there();
        }

        @Override
        public void end() {
            ended = beat();
        }
    }
}
