package vietqr.api.mqtt;

import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.airing.Addressee;
import vietqr.airing.Airwaves;
import vietqr.airing.Frame;
import vietqr.airing.Frames;
import vietqr.device.Away;
import vietqr.device.Logins;
import vietqr.device.Presence;
import vietqr.kernel.Drain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The devices that are connected to this node: what is owed to them goes out, and what they acknowledge is taken. */
@ApplicationScoped
public class Lines implements Airwaves.Carrier {
    static final int MOST = 20_000;

    private static final Logger LOG = System.getLogger(Lines.class.getName());
    private static final int THREADS = 16;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 200;
    private static final Duration ROUND = Presence.BELIEVED_FOR.dividedBy(3);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(20);

    private final Map<Addressee, DeviceLine> lines = new ConcurrentHashMap<>();
    private final Together<DeviceLine> arrived = new Together<>(MOST_TOGETHER, this::noteArrived);
    private final Together<Long> taken;
    private final Frames frames;
    private final Presence presence;
    private final Logins logins;
    private long nextRound;

    @Resource
    private ManagedThreadFactory factory;

    private volatile ExecutorService threads;

    /** For the container's proxy only. */
    protected Lines() {
        this(null, null, null);
    }

    @Inject
    public Lines(Frames frames, Presence presence, Logins logins) {
        this.frames = frames;
        this.presence = presence;
        this.logins = logins;
        this.taken = new Together<>(MOST_TOGETHER, positions -> frames.taken(positions));
    }

    /** To be called by a thread of the container's: those that work here stand for the same application, and ports' threads for none. */
    public synchronized void prepare() {
        if (threads != null) return;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), factory);
        pool.prestartAllCoreThreads();
        threads = pool;
    }

    boolean hasRoom() {
        return lines.size() < MOST;
    }

    /** Has work done that waits for the database; false if there is too much of it already. */
    public boolean later(Runnable work) {
        try {
            threads.execute(() -> Drain.whileOpen(work));
            return true;
        } catch (RejectedExecutionException busyOrStopping) {
            LOG.log(Level.DEBUG, "devices have to come again");
            return false;
        }
    }

    /** A device that comes a second time ends its first connection, which it may not have noticed the end of. */
    void enter(DeviceLine line) {
        DeviceLine before = lines.put(line.addressee(), line);
        if (before != null) before.onItsThread(() -> before.end(MqttDisconnectReasonCode.SESSION_TAKEN_OVER));
        arrived.add(List.of(line));
        later(arrived::dealWith);
    }

    /** Who has left meanwhile is not here. */
    private void noteArrived(List<DeviceLine> some) {
        presence.here(some.stream()
                .filter(line -> lines.get(line.addressee()) == line)
                .map(line -> line.device().id())
                .toList());
    }

    /** @return false if the device is here by another connection */
    boolean leave(DeviceLine line) {
        if (!lines.remove(line.addressee(), line)) return false;
        Away why = line.away();
        String words = line.will()
                .map(will -> new String(will.getWillMessageBytes(), StandardCharsets.UTF_8))
                .orElse("");
        later(() -> presence.gone(line.device().id(), why, words));
        return true;
    }

    /** The gateway stops; with MQTT 5 devices are told so. */
    void sendAllAway() {
        for (DeviceLine line : lines.values())
            line.onItsThread(() -> line.end(MqttDisconnectReasonCode.SERVER_SHUTTING_DOWN));
    }

    @Override
    public void heard(List<Frame> fresh) {
        for (Frame frame : fresh) {
            DeviceLine line = lines.get(frame.addressee());
            if (line != null) line.onItsThread(() -> take(line.tell(List.of(frame))));
        }
    }

    /**
     * Tells what waits for it: what came while it was away, or did not go because there was no room. Where there is too much to do for
     * that, the device has to come again: it must not go on without having heard.
     */
    void catchUp(DeviceLine line) {
        boolean soon = later(() -> {
            List<Frame> waiting = frames.waiting(line.addressee());
            if (!waiting.isEmpty()) line.onItsThread(() -> take(line.tell(waiting)));
        });
        if (!soon) line.onItsThread(() -> line.end(MqttDisconnectReasonCode.SERVER_BUSY));
    }

    void acknowledged(DeviceLine line, int messageId) {
        line.acknowledged(messageId).ifPresent(position -> take(List.of(position)));
        if (line.mayCatchUp()) catchUp(line);
    }

    private void take(List<Long> positions) {
        if (positions.isEmpty()) return;
        taken.add(positions);
        later(taken::dealWith);
    }

    /** Says from time to time who is here, and ends who may not be. */
    @Override
    public void tick() {
        if (lines.isEmpty() || System.nanoTime() - nextRound < 0) return;
        nextRound = System.nanoTime() + ROUND.toNanos();
        List<DeviceLine> all = List.copyOf(lines.values());
        for (int from = 0; from < all.size(); from += Presence.MOST_ASKED)
            lookAfter(all.subList(from, Math.min(all.size(), from + Presence.MOST_ASKED)));
    }

    private void lookAfter(List<DeviceLine> some) {
        Set<Long> standing =
                logins.standing(some.stream().map(DeviceLine::device).toList());
        presence.here(standing);
        for (DeviceLine line : some)
            if (line.silentFor(LONGEST_SILENCE))
                line.onItsThread(() -> line.end(MqttDisconnectReasonCode.KEEP_ALIVE_TIMEOUT));
            else if (!standing.contains(line.device().id()))
                line.onItsThread(() -> line.end(MqttDisconnectReasonCode.ADMINISTRATIVE_ACTION));
    }

    @PreDestroy
    synchronized void stop() {
        if (threads != null) threads.shutdown();
    }
}
