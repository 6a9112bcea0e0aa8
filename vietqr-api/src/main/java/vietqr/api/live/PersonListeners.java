package vietqr.api.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import vietqr.airing.MayHear;
import vietqr.airing.PersonEars;
import vietqr.airing.PersonFrames;
import vietqr.event.EventFeed;
import vietqr.event.FeedWatch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The people's programs that listen on this node. Nothing is owed to them when money is booked: they follow the feeds of merchants. On
 * every beat it is looked at whether an id is still good, and of whom its person may hear.
 */
@ApplicationScoped
class PersonListeners {
    /** One person's on this node, so that nobody takes all the places that followers of a merchant have. */
    static final int MOST_BY_ONE_ID = 10;

    private static final Logger LOG = System.getLogger(PersonListeners.class.getName());

    private final Map<Session, PersonListener> listeners = new ConcurrentHashMap<>();
    private final AtomicBoolean checking = new AtomicBoolean();
    private final PersonEars ears;
    private final PersonFrames frames;
    private final EventFeed feed;
    private final FeedWatch watch;

    @Resource
    private ManagedExecutorService threads;

    /** For the container's proxy only. */
    protected PersonListeners() {
        this(null, null, null, null);
    }

    @Inject
    PersonListeners(PersonEars ears, PersonFrames frames, EventFeed feed, FeedWatch watch) {
        this.ears = ears;
        this.frames = frames;
        this.feed = feed;
        this.watch = watch;
    }

    boolean knows(String id) {
        return ears.of(id).isPresent();
    }

    void open(SocketLine line, String id) {
        PersonListener one = new PersonListener(line, id, feed, watch, frames);
        listeners.put(line.session(), one);
        if (of(id) > MOST_BY_ONE_ID) line.end(CloseCodes.TRY_AGAIN_LATER, "too many listeners");
        else begin(one);
    }

    private void begin(PersonListener one) {
        try {
            look(one);
        } catch (RuntimeException failed) {
            one.comeAgain(failed);
        }
    }

    private long of(String id) {
        return listeners.values().stream().filter(one -> one.id().equals(id)).count();
    }

    void close(Session session) {
        listeners.remove(session);
    }

    /** To be called every second or so. */
    void tick() {
        listeners.values().forEach(PersonListener::goOn);
    }

    /** To be called every half minute. */
    void beat() {
        if (listeners.isEmpty() || !checking.compareAndSet(false, true)) return;
        try {
            threads.execute(this::check);
        } catch (RejectedExecutionException busyOrStopping) {
            checking.set(false);
        }
    }

    void check() {
        try {
            listeners.values().stream().filter(PersonListener::there).forEach(this::look);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "who may listen is looked at again later", failed);
        } finally {
            checking.set(false);
        }
    }

    private void look(PersonListener one) {
        Optional<List<MayHear>> all = ears.of(one.id());
        if (all.isPresent()) one.hear(all.get());
        else one.notOpen();
    }
}
