package vietqr.launcher;

import vietqr.settings.InvalidSettings;
import vietqr.settings.LogFormat;
import vietqr.settings.Settings;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** The gateway as a program. Exit code 0 after a wanted stop, 1 if it could not start or lost its database. */
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final int FAILED = 1;

    /** Property that a build tool sets which starts us: it may be ended in ways that do not reach us. */
    private static final String STOP_WITH_PARENT = "vietqr.stop.with.parent";

    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            if (arguments.length == 0) {
                run(Settings.ofProcess());
            } else if (arguments.length == 2 && arguments[0].equals("rehearse")) {
                rehearse(Path.of(arguments[1]));
            } else {
                throw new StartFailure("Unknown arguments. Everything is set by environment; see README.md.");
            }
        } catch (InvalidSettings | StartFailure e) {
            terminal(FileDescriptor.err).println(e.getMessage());
            Runtime.getRuntime().halt(FAILED);
        } catch (IOException e) {
            terminal(FileDescriptor.err).println(e);
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static void run(Settings settings) throws InterruptedException {
        if (!prepared(settings).start()) {
            return;
        }
        Duration sinceStart =
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        if (settings.logFormat() == LogFormat.TEXT) {
            Banner.print(terminal(FileDescriptor.out), settings, sinceStart);
        } else {
            LOG.info(() -> "ready after " + sinceStart.toMillis() + " ms: " + settings.publicUrl());
        }
    }

    private static void rehearse(Path data) throws IOException, InterruptedException {
        Settings settings = Rehearsal.settings(data);
        Gateway gateway = prepared(settings);
        if (gateway.start()) {
            Rehearsal.visit(settings.httpPort());
            stop(gateway, 0);
        }
    }

    /** A gateway that will be stopped when the process is told to end, but is not started yet. */
    private static Gateway prepared(Settings settings) {
        Logging.start(settings.logFormat());
        Console.redirect();
        Gateway[] gateway = new Gateway[1];
        gateway[0] = new Gateway(settings, Image.locate(), () -> {
            LOG.severe("the embedded database has ended by itself; stopping");
            stop(gateway[0], FAILED);
        });
        StopSignals.handle(() -> stop(gateway[0], 0));
        if (Boolean.getBoolean(STOP_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> stop(gateway[0], 0)));
        }
        return gateway[0];
    }

    /** On a thread of its own that is no daemon: those of a signal handler would not outlive the main thread. */
    private static void stop(Gateway gateway, int exitCode) {
        if (!STOPPING.compareAndSet(false, true)) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    LOG.info("stopping");
                    gateway.stop();
                    LOG.info("stopped");
                    Runtime.getRuntime().halt(exitCode);
                },
                "vietqr-stop");
        thread.setDaemon(false);
        thread.start();
    }

    private static PrintStream terminal(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
