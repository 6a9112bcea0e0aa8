package vietqr.api.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import vietqr.airing.Addressee;
import vietqr.airing.Airwaves;
import vietqr.airing.Frame;
import vietqr.airing.Frames;
import vietqr.airing.PageFrames;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.merchant.Certificates;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentWatch;
import vietqr.payment.Payments;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The listeners on this node. There are only so many, in all and from one network; frames come to them out of the database, so it does
 * not matter on which node something happens.
 */
@ApplicationScoped
public class Sockets implements Airwaves.Carrier {
    static final int MOST = 4_000;
    static final int MOST_FROM_ONE_NETWORK = 100;

    private static final Logger LOG = System.getLogger(Sockets.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(30);
    private static final String HELLO_TO_A_BOX = "{}";

    private final Map<Session, SocketLine> lines = new ConcurrentHashMap<>();
    private final Map<Addressee, Set<SocketLine>> listening = new ConcurrentHashMap<>();
    private final AtomicBoolean joined = new AtomicBoolean();
    private final Airwaves airwaves;
    private final Frames frames;
    private final PageFrames pages;
    private final PaymentWatch watch;
    private final Payments payments;
    private final Boxes boxes;
    private final Certificates certificates;
    private final PersonListeners people;
    private long nextBeat;

    @Resource
    private ManagedExecutorService threads;

    /** For the container's proxy only. */
    protected Sockets() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Sockets(
            Airwaves airwaves,
            Frames frames,
            PageFrames pages,
            PaymentWatch watch,
            Payments payments,
            Boxes boxes,
            Certificates certificates,
            PersonListeners people) {
        this.airwaves = airwaves;
        this.frames = frames;
        this.pages = pages;
        this.watch = watch;
        this.payments = payments;
        this.boxes = boxes;
        this.certificates = certificates;
        this.people = people;
    }

    /** Whether there is what is asked for. A box's id can be guessed, so nobody is told whether one is right. */
    boolean knows(ListenerWish wish) {
        return switch (wish.kind()) {
            case REF_ID -> request(wish).isPresent();
            case CLIENT_ID -> certificates.byClientId(wish.id()).isPresent();
            case USER_ID -> people.knows(wish.id());
            default -> true;
        };
    }

    /** A look only: whoever comes in between is sent away when the line opens. */
    boolean hasRoom(String network) {
        return lines.size() < MOST
                && lines.values().stream()
                                .filter(line -> line.from().equals(network))
                                .count()
                        < MOST_FROM_ONE_NETWORK;
    }

    void open(SocketLine line, ListenerWish wish) {
        if (!hasRoom(line.from())) {
            line.end(CloseCodes.TRY_AGAIN_LATER, "too many listeners");
            return;
        }
        if (joined.compareAndSet(false, true)) airwaves.join(this);
        lines.put(line.session(), line);
        switch (wish.kind()) {
            case REF_ID -> request(wish).ifPresent(request -> new PageListener(line, request.id()).listen());
            case BOX_ID -> openBox(line, wish);
            case USER_ID -> people.open(line, wish.id());
            default ->
                certificates
                        .byClientId(wish.id())
                        .ifPresent(found -> listen(line, Addressee.merchant(found.merchantId()), wish));
        }
    }

    private void openBox(SocketLine line, ListenerWish wish) {
        line.say(HELLO_TO_A_BOX);
        boxes.byBoxId(wish.id()).filter(Box::socketOpen).ifPresent(box -> listen(line, Addressee.box(box.id()), wish));
    }

    /** Listens first and reads what was missed then, so that nothing falls between. */
    private void listen(SocketLine line, Addressee addressee, ListenerWish wish) {
        if (wish.after().isPresent() && wish.after().getAsLong() > frames.end()) {
            line.end(CloseCodes.VIOLATED_POLICY, "after is ahead: send the frameId of a frame, or 0");
            return;
        }
        wish.after().ifPresent(after -> line.behind(after, () -> later(line, addressee)));
        listening
                .computeIfAbsent(addressee, whom -> ConcurrentHashMap.newKeySet())
                .add(line);
        if (wish.after().isPresent()) readOn(line, addressee);
    }

    private void later(SocketLine line, Addressee addressee) {
        try {
            threads.execute(() -> readOn(line, addressee));
        } catch (RejectedExecutionException busyOrStopping) {
            line.sendAway("busy");
        }
    }

    private void readOn(SocketLine line, Addressee addressee) {
        try {
            line.sayMissed(missed(addressee, line.looks()));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a listener has to come again", failed);
            line.sendAway("not readable now");
        }
    }

    /** A box speaks of money as if it came now, so it is not told what is older than that. */
    private List<Frame> missed(Addressee addressee, long position) {
        return addressee.kind() == Addressee.Kind.BOX
                ? frames.missedLately(addressee, position)
                : frames.missed(addressee, position);
    }

    @Override
    public void heard(List<Frame> fresh) {
        for (Frame frame : fresh)
            listening.getOrDefault(frame.addressee(), Set.of()).forEach(line -> line.say(frame));
    }

    void close(Session session) {
        SocketLine line = lines.remove(session);
        if (line == null) return;
        people.close(session);
        listening.values().forEach(some -> some.remove(line));
        listening.values().removeIf(Set::isEmpty);
    }

    /** Shows every listener from time to time that we are here. */
    @Override
    public void tick() {
        people.tick();
        if (System.nanoTime() - nextBeat < 0) return;
        nextBeat = System.nanoTime() + BEAT.toNanos();
        people.beat();
        listening.keySet().stream().filter(this::closedMeanwhile).forEach(this::sendAway);
        for (SocketLine line : lines.values()) {
            if (line.session().isOpen()) line.beat();
            else close(line.session());
        }
    }

    private boolean closedMeanwhile(Addressee addressee) {
        return addressee.kind() == Addressee.Kind.BOX
                && boxes.find(addressee.id()).filter(Box::socketOpen).isEmpty();
    }

    private void sendAway(Addressee addressee) {
        listening.getOrDefault(addressee, Set.of()).forEach(line -> line.end(CloseCodes.VIOLATED_POLICY, "not open"));
    }

    private Optional<PaymentRequest> request(ListenerWish wish) {
        return payments.byTransactionRefId(wish.id())
                .filter(found -> !found.kind().standing());
    }

    @PreDestroy
    void endAll() {
        lines.values().forEach(line -> line.end(CloseCodes.SERVICE_RESTART, "the gateway is restarting"));
    }

    /** Somebody with a QR page open: is told what has happened to it, once, and listens on while nothing has. */
    private final class PageListener implements PaymentWatch.Watcher {
        private final SocketLine line;
        private final long requestId;

        PageListener(SocketLine line, long requestId) {
            this.line = line;
            this.requestId = requestId;
        }

        void listen() {
            PageFrames.Standing standing = pages.of(requestId);
            standing.body().ifPresent(line::say);
            boolean settled = standing.body().isPresent();
            if (!settled && !watch.watch(requestId, standing.seq(), line.from(), this))
                line.end(CloseCodes.TRY_AGAIN_LATER, "too many listeners");
        }

        @Override
        public void changed(int seq) {
            listen();
        }

        @Override
        public boolean beat() {
            return line.session().isOpen();
        }

        @Override
        public void end() {
            if (line.session().isOpen()) listen();
        }
    }
}
