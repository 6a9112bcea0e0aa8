package vietqr.launcher;

import vietqr.database.DatabaseFailure;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;
import vietqr.settings.DatabaseAccess;
import vietqr.settings.Setting;
import vietqr.settings.Settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The parts of one running gateway, started from the ground up and stopped from the top down: whatever a step needs is
 * there while it runs, and a failed start undoes what it has done.
 */
final class Gateway {

    private static final Logger LOG = Logger.getLogger(Gateway.class.getName());
    private static final int DRAIN_SECONDS = 10;

    private final Settings settings;
    private final Image image;
    private final Runnable onDatabaseCrash;

    private DataDirectory data;
    private EmbeddedDatabase database;
    private MicroServer server;
    private volatile boolean stopWanted;

    Gateway(Settings settings, Image image, Runnable onDatabaseCrash) {
        this.settings = settings;
        this.image = image;
        this.onDatabaseCrash = onDatabaseCrash;
    }

    /**
     * Returns true when the gateway is ready, false if a stop was asked for meanwhile.
     *
     * @throws StartFailure if a step fails; then nothing is left running
     */
    synchronized boolean start() throws InterruptedException {
        try {
            Port.check(settings.httpPort());
            data = DataDirectory.take(settings.dataDir());
            // For those who ask for it; what Java itself makes stays where it was when the machine started.
            System.setProperty("java.io.tmpdir", data.temporary().toString());
            set(Setting.DATA_DIR, settings.dataDir().toString());
            startDatabase();
            if (stopWanted) {
                return false;
            }
            Path logProperties = Logging.write(data.server(), settings.logFormat());
            server = MicroServer.boot(image, data.server(), logProperties, settings.httpPort());
            if (stopWanted) {
                return false;
            }
            server.deploy(image.application());
            Readiness.await(settings.httpPort());
            return true;
        } catch (DatabaseFailure e) {
            stopParts();
            throw new StartFailure("The embedded database: " + e.getMessage(), e);
        } catch (IOException e) {
            stopParts();
            throw new StartFailure("Cannot read or write files: " + e, e);
        } catch (InterruptedException | RuntimeException | Error e) {
            stopParts();
            throw e;
        }
    }

    private void startDatabase() throws IOException {
        if (settings.database().isPresent()) {
            publish(settings.database().get());
            return;
        }
        Path program = image.databaseProgram()
                .orElseThrow(() -> new StartFailure("This build brings no database for this operating system. Set "
                        + Setting.DB_URL.variable() + " to a MariaDB or MySQL of your own."));
        Installation installation = Installation.fromJar(program, data.database());
        database = EmbeddedDatabase.start(data.database(), installation);
        database.onCrash(onDatabaseCrash);
        set(Setting.DB_URL, database.jdbcUrl());
        set(Setting.DB_USER, database.applicationUser());
        set(Setting.DB_PASSWORD, database.applicationPassword());
        set(Setting.DB_OWNER_USER, database.user());
        set(Setting.DB_OWNER_PASSWORD, database.password());
        LOG.info(() -> "embedded database is running on 127.0.0.1:" + database.port());
    }

    /** Where the application looks, whichever way the operator has told us. */
    private static void publish(DatabaseAccess access) {
        set(Setting.DB_URL, access.url());
        set(Setting.DB_USER, access.user());
        set(Setting.DB_PASSWORD, access.password().value());
        access.owner().ifPresent(owner -> {
            set(Setting.DB_OWNER_USER, owner.user());
            set(Setting.DB_OWNER_PASSWORD, owner.password().value());
        });
    }

    private static void set(Setting setting, String value) {
        System.setProperty(setting.property(), value);
    }

    /** Stops in order; if a start is under way, after the step it is in. */
    void stop() {
        stopWanted = true;
        synchronized (this) {
            stopParts();
        }
    }

    private void stopParts() {
        if (server != null) {
            server.drain(DRAIN_SECONDS);
            server.shutdown();
            server = null;
        }
        if (database != null) {
            database.stop();
            database = null;
        }
        if (data != null) {
            giveBackData();
            data = null;
        }
    }

    private void giveBackData() {
        try {
            data.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "cannot clear the working files in " + data.server());
        }
    }
}
