package vietqr.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/**
 * Writes log lines to the real standard output, even if somebody replaces {@code System.out}, and at once, so that the
 * last line before a crash is there. Public because the log manager makes it by name.
 */
public final class StandardOutput extends StreamHandler {

    public StandardOutput() throws UnsupportedEncodingException {
        setOutputStream(new FileOutputStream(FileDescriptor.out));
        setEncoding(StandardCharsets.UTF_8.name());
        setLevel(Level.ALL);
        String formatter = LogManager.getLogManager().getProperty(StandardOutput.class.getName() + ".formatter");
        setFormatter(JsonFormatter.class.getName().equals(formatter) ? new JsonFormatter() : new TextFormatter());
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        super.publish(entry);
        flush();
    }

    /** Standard output stays open: others write to it too. */
    @Override
    public void close() {
        flush();
    }
}
