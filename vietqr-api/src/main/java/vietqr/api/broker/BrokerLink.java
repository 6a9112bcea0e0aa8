package vietqr.api.broker;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.MqttClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.airing.Airwaves;
import vietqr.airing.Frame;
import vietqr.api.mqtt.Lines;
import vietqr.api.mqtt.MqttListening;
import vietqr.api.mqtt.Topics;
import vietqr.lease.Leases;
import vietqr.settings.MqttBroker;
import vietqr.settings.Settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Keeps the connection to the operator's broker, on one node at a time: takes it, takes it up again, and gives it away. */
@ApplicationScoped
public class BrokerLink implements Airwaves.Carrier {
    static final Duration HELD_FOR = Duration.ofSeconds(15);

    private static final Logger LOG = System.getLogger(BrokerLink.class.getName());
    private static final String LEASE = "mqtt-broker";
    private static final String NAME_WITHOUT_USER = "vietqr-gateway";
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);
    private static final int PING_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 10;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int AT_LEAST_ONCE = 1;

    /** Longer ones are refused in words; one that is longer than this ends the connection. */
    private static final int LONGEST_READ = 1_048_576;

    private final String me = UUID.randomUUID().toString();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final Optional<MqttBroker> broker;
    private final boolean sandbox;
    private final BrokerTalk talk;
    private final Lines lines;
    private final Leases leases;
    private final Airwaves airwaves;
    private Vertx vertx;
    private volatile BrokerSession session;
    private long nextLook;
    private long nextTry = System.nanoTime();
    private int failures;

    /** For the container's proxy only. */
    protected BrokerLink() {
        this.broker = Optional.empty();
        this.sandbox = false;
        this.talk = null;
        this.lines = null;
        this.leases = null;
        this.airwaves = null;
    }

    @Inject
    BrokerLink(Settings settings, BrokerTalk talk, Lines lines, Leases leases, Airwaves airwaves) {
        this.broker = settings.mqtt().broker();
        this.sandbox = !settings.production();
        this.talk = talk;
        this.lines = lines;
        this.leases = leases;
        this.airwaves = airwaves;
    }

    /** A broker that cannot be reached is said in the log, and tried again. */
    public void start() {
        if (broker.isEmpty()) return;
        vertx = MqttListening.threads();
        lines.prepare();
        nextLook = System.nanoTime();
        airwaves.join(this);
    }

    @Override
    public void heard(List<Frame> fresh) {
        BrokerSession open = session;
        if (open != null) talk.tell(open, fresh);
    }

    @Override
    public void tick() {
        if (System.nanoTime() - nextLook < 0 || !looking.compareAndSet(false, true)) return;
        nextLook = System.nanoTime() + LOOK.toNanos();
        boolean looked = lines.later(() -> {
            try {
                look();
            } finally {
                looking.set(false);
            }
        });
        if (!looked) looking.set(false);
    }

    private void look() {
        if (!leases.hold(LEASE, me, HELD_FOR)) {
            leave();
            return;
        }
        BrokerSession open = session;
        if (open != null && open.isOpen() && !open.silentFor(LONGEST_SILENCE)) return;
        leave();
        if (System.nanoTime() - nextTry < 0) return;
        try {
            connect();
            failures = 0;
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            nextTry = System.nanoTime() + pause(failures++).toNanos();
            leave();
            LOG.log(Level.WARNING, "the MQTT broker at " + place() + " cannot be used: " + failed.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** 1, 2, 4, 8 seconds and so on, a minute at most. */
    static Duration pause(int failures) {
        return Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures, 10)));
    }

    private void connect() throws ExecutionException, TimeoutException, InterruptedException {
        MqttBroker there = broker.orElseThrow();
        Context context = vertx.getOrCreateContext();
        BrokerSession fresh = done(context, () -> Future.succeededFuture(opened(context, options(there))));
        session = fresh;
        done(context, () -> fresh.client().connect(there.port(), there.host()));
        done(context, () -> fresh.client().subscribe(wanted()));
        LOG.log(Level.INFO, "devices come in at the MQTT broker {0}", place());
        talk.catchUp(fresh);
    }

    private BrokerSession opened(Context context, MqttClientOptions options) {
        MqttClient client = MqttClient.create(vertx, options);
        BrokerSession fresh = new BrokerSession(client, context);
        client.publishHandler(message -> talk.hear(fresh, message));
        client.publishCompletionHandler(id -> talk.acknowledged(fresh, id));
        client.pingResponseHandler(nothing -> fresh.lives());
        client.exceptionHandler(failure -> LOG.log(Level.DEBUG, "the broker's line broke off", failure));
        client.subscribeCompletionHandler(answer -> answer.grantedQoSLevels().stream()
                .filter(granted -> granted > AT_LEAST_ONCE)
                .forEach(
                        refused -> LOG.log(Level.ERROR, "the MQTT broker does not let the gateway hear what it must")));
        return fresh;
    }

    /** On the thread of the connection, and waited for on this one. */
    private static <T> T done(Context context, Supplier<Future<T>> work)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        context.runOnContext(nothing -> work.get().onComplete(done::complete, done::completeExceptionally));
        return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Map<String, Integer> wanted() {
        Map<String, Integer> wanted = new HashMap<>();
        for (String filter : List.of(
                Topics.REQUEST + "+",
                Topics.REQUEST_STATUS + "+",
                Topics.REFUND_REQUEST + "/#",
                Topics.CASH + "#",
                Topics.HANDLE_BOX)) wanted.put(filter, AT_LEAST_ONCE);
        if (sandbox) wanted.put(Topics.TEST_CALLBACK, AT_LEAST_ONCE);
        return wanted;
    }

    /** The broker keeps what machines say while no node is there: the session has one name and stays. */
    private static MqttClientOptions options(MqttBroker there) {
        MqttClientOptions options = new MqttClientOptions()
                .setClientId(there.user().isEmpty() ? NAME_WITHOUT_USER : there.user())
                .setCleanSession(false)
                .setKeepAliveInterval(PING_SECONDS)
                .setMaxInflightQueue(2 * BrokerSession.MOST_UNDER_WAY)
                .setMaxMessageSize(LONGEST_READ);
        options.setAutoAck(false);
        options.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        if (!there.user().isEmpty())
            options.setUsername(there.user()).setPassword(there.password().value());
        if (there.tls()) options.setSsl(true).setHostnameVerificationAlgorithm("HTTPS");
        there.trusted().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return options;
    }

    private String place() {
        return broker.map(there -> there.host() + ":" + there.port()).orElse("");
    }

    private void leave() {
        BrokerSession open = session;
        session = null;
        if (open != null && open.isOpen()) open.onItsThread(() -> open.client().disconnect());
    }

    /** The lease is left to run out: there is no database any more when a node goes. */
    public void stop() {
        if (vertx == null) return;
        leave();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notStopped) {
            LOG.log(Level.WARNING, "the MQTT broker was not left in order", notStopped);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
