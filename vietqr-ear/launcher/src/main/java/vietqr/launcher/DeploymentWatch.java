package vietqr.launcher;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to the log while the application is deployed, the only place where the server tells why it failed. */
final class DeploymentWatch extends Handler implements AutoCloseable {

    private volatile Throwable thrown;
    private volatile String message = "see the log above";

    private DeploymentWatch() {
        setLevel(Level.SEVERE);
        setFormatter(new SimpleFormatter());
    }

    static DeploymentWatch start() {
        DeploymentWatch watch = new DeploymentWatch();
        Logger.getLogger("").addHandler(watch);
        return watch;
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        if (thrown == null && entry.getThrown() != null) {
            thrown = entry.getThrown();
        }
        message = getFormatter().formatMessage(entry);
    }

    /** The deepest cause of the first failure that came with one, else the last severe message. */
    String cause() {
        return thrown != null ? Causes.deepest(thrown) : message;
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
