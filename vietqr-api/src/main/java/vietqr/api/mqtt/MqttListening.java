package vietqr.api.mqtt;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.airing.Airwaves;
import vietqr.settings.MqttDoor;
import vietqr.settings.Settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens and closes the ports at which devices come in. */
@ApplicationScoped
public class MqttListening {
    private static final Logger LOG = System.getLogger(MqttListening.class.getName());

    /** Bytes of a message: far more than any that is documented. */
    public static final int LONGEST_MESSAGE = 16_384;

    private static final int LONGEST_CLIENT_ID = 100;
    private static final int SECONDS_TO_SHOW_WHO = 10;
    private static final int EVENT_LOOPS = 2;
    private static final int WORKERS = 1;
    private static final int PATIENCE_SECONDS = 20;

    private final MqttDoor door;
    private final Reception reception;
    private final Lines lines;
    private final Airwaves airwaves;
    private Vertx vertx;

    /** For the container's proxy only. */
    protected MqttListening() {
        this.door = null;
        this.reception = null;
        this.lines = null;
        this.airwaves = null;
    }

    @Inject
    MqttListening(Settings settings, Reception reception, Lines lines, Airwaves airwaves) {
        this.door = settings.mqtt();
        this.reception = reception;
        this.lines = lines;
        this.airwaves = airwaves;
    }

    /** A port that is taken is said in the log, and the gateway works without devices. */
    public void start() {
        if (door.port().isEmpty() && door.webSocketPort().isEmpty()) return;
        vertx = threads();
        lines.prepare();
        airwaves.join(lines);
        door.port().ifPresent(port -> listen(port, false));
        door.webSocketPort().ifPresent(port -> listen(port, true));
    }

    /** Few threads, and no files: all that MQTT needs. */
    public static Vertx threads() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setWorkerPoolSize(WORKERS)
                .setInternalBlockingPoolSize(WORKERS)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    private void listen(int port, boolean webSocket) {
        String what = webSocket ? "MQTT over WebSocket" : "MQTT";
        try {
            MqttServer.create(vertx, options(port, webSocket))
                    .endpointHandler(reception::receive)
                    .exceptionHandler(failure -> LOG.log(Level.DEBUG, "a device could not be understood", failure))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.log(Level.INFO, "{0} on port {1}", what, Integer.toString(port));
        } catch (ExecutionException | TimeoutException taken) {
            LOG.log(Level.ERROR, what + " cannot listen on port " + port + "; set another or 0 for none", taken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private MqttServerOptions options(int port, boolean webSocket) {
        MqttServerOptions options = new MqttServerOptions()
                .setPort(port)
                .setMaxMessageSize(LONGEST_MESSAGE)
                .setMaxClientIdLength(LONGEST_CLIENT_ID)
                .setAutoClientId(false)
                .setTimeoutOnConnect(SECONDS_TO_SHOW_WHO)
                .setUseWebSocket(webSocket);
        door.keyStore().ifPresent(store -> options.setSsl(true)
                .setKeyCertOptions(new PfxOptions()
                        .setPath(store.file().toString())
                        .setPassword(store.password().value())));
        return options;
    }

    public void stop() {
        if (vertx == null) return;
        lines.sendAllAway();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notStopped) {
            LOG.log(Level.WARNING, "devices were not sent away in time", notStopped);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
