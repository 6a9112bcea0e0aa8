package vietqr.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running MariaDB with its data in one directory. It exists only while it serves; close it to stop the server.
 *
 * <p>Committed data survive the death of the server, of this process and of the machine.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Name of the one schema. */
    public static final String SCHEMA = "vietqr";

    /** Name of the account that the running application works with. */
    static final String APPLICATION = SCHEMA + "_app";

    /** What migrations do, and passing on rights to the application; no right outside the schema. */
    private static final String OWNER_RIGHTS =
            "SELECT,INSERT,UPDATE,DELETE,CREATE,ALTER,DROP,INDEX,REFERENCES,TRIGGER,CREATE VIEW,SHOW VIEW,LOCK TABLES"
                    + " ON " + SCHEMA + ".*";

    private static final String PASSING_ON = " WITH GRANT OPTION";

    /** To begin with, rows may only be added; the owner allows more, table by table. */
    private static final String APPLICATION_RIGHTS = "SELECT,INSERT ON " + SCHEMA + ".*";

    private static final int PORT_ATTEMPTS = 5;

    private final Home home;
    private final Account owner;
    private final Account application;
    private final Server server;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private EmbeddedDatabase(Home home, Account owner, Account application, Server server) {
        this.home = home;
        this.owner = owner;
        this.application = application;
        this.server = server;
    }

    /**
     * Starts the database of a directory on a free port; makes it first if the directory is new, and stops the server
     * that a killed predecessor left there.
     *
     * @throws DatabaseFailure saying why it cannot start; then nothing is left running
     */
    public static EmbeddedDatabase start(Path directory, Installation installation) {
        DatabaseFailure last = null;
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = freePort();
            try {
                return start(directory, installation, port);
            } catch (DatabaseFailure failure) {
                if (!failure.getMessage().contains("Address already in use")) {
                    throw failure;
                }
                last = failure;
            }
        }
        throw last;
    }

    /** Like {@link #start(Path, Installation)}, on a given port of 127.0.0.1. */
    public static EmbeddedDatabase start(Path directory, Installation installation, int port) {
        try {
            Home home = Home.take(directory);
            try {
                return start(home, installation, port);
            } catch (IOException | InterruptedException | RuntimeException e) {
                home.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseFailure("cannot use the database directory " + directory + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("interrupted while the database was starting", e);
        }
    }

    private static EmbeddedDatabase start(Home home, Installation installation, int port)
            throws IOException, InterruptedException {
        new Orphans(home).stop();
        new SystemTables(installation, home).createIfAbsent();
        Account root = Account.load(home, "root", "ALL ON *.*", "");
        Account owner = Account.load(home, SCHEMA, OWNER_RIGHTS, PASSING_ON);
        Account application = Account.load(home, APPLICATION, APPLICATION_RIGHTS, "");
        Path initFile = Account.privateFile(home.temporary().resolve("accounts.sql"));
        try {
            Files.writeString(initFile, schemaSql() + root.sql() + owner.sql() + application.sql());
            Server server = Server.start(ServerOptions.serve(installation, home, port, initFile), home, port);
            Files.writeString(home.portFile(), Integer.toString(port));
            return new EmbeddedDatabase(home, owner, application, server);
        } finally {
            Files.deleteIfExists(initFile);
        }
    }

    /**
     * How to reach the server that another process runs on a directory.
     *
     * @throws DatabaseFailure if there is one that has not told its port yet
     */
    public static Optional<Access> runningIn(Path directory) {
        try {
            if (!Home.isTaken(directory)) return Optional.empty();
            return Optional.of(Access.read(directory));
        } catch (IOException e) {
            throw new DatabaseFailure("cannot find the database that runs in " + directory + ": " + e, e);
        }
    }

    private static String schemaSql() {
        return "CREATE DATABASE IF NOT EXISTS " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n";
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(Account.HOST))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseFailure("no free port for the database", e);
        }
    }

    /** For MySQL Connector/J: instants travel as UTC, batches as one statement, nothing encrypted on loopback. */
    public String jdbcUrl() {
        return Access.url(server.port());
    }

    /** The owner of the schema, who may do everything in it. */
    public String user() {
        return owner.user();
    }

    /** Random, made with the directory. A secret. */
    public String password() {
        return owner.password();
    }

    /** The account for the running application; it may change and delete only what the owner has allowed. */
    public String applicationUser() {
        return application.user();
    }

    /** Random, made with the directory. A secret. */
    public String applicationPassword() {
        return application.password();
    }

    public int port() {
        return server.port();
    }

    /** The server process. */
    public ProcessHandle process() {
        return server.handle();
    }

    /** Runs an action if the server ends without having been stopped by this object. */
    public void onCrash(Runnable action) {
        server.handle().onExit().thenRun(() -> {
            if (!stopping.get()) {
                action.run();
            }
        });
    }

    /** Stops the server with clean files, at most a minute; a second call does nothing. */
    public void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        try (home) {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new DatabaseFailure("cannot give back the database directory", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
