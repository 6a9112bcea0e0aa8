package vietqr.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts what the server and libraries print into the log, line by line, so that the log keeps its format. What they say
 * on standard output is chatter and shown only if its logger is turned up; on standard error they complain.
 */
final class Console extends OutputStream {

    /** A line without end is cut here. */
    private static final int LONGEST_LINE = 8_192;

    private final StringBuilder bytes = new StringBuilder();
    private final Logger logger;
    private final Level level;

    Console(Logger logger, Level level) {
        this.logger = logger;
        this.level = level;
    }

    static void redirect() {
        System.setOut(stream("stdout", Level.INFO));
        System.setErr(stream("stderr", Level.WARNING));
    }

    private static PrintStream stream(String name, Level level) {
        return new PrintStream(new Console(Logger.getLogger(name), level), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (b == '\n' || bytes.length() >= LONGEST_LINE) {
            logLine();
        }
        if (b != '\n' && b != '\r') {
            bytes.append((char) (b & 0xff));
        }
    }

    private void logLine() {
        String line = new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        bytes.setLength(0);
        if (!line.isBlank()) {
            logger.log(level, line);
        }
    }
}
