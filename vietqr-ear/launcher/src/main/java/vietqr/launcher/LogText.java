package vietqr.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;

/** What both log formats share. */
final class LogText {

    private LogText() {}

    /** The names most people know, instead of those of java.util.logging. */
    static String level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return value >= Level.CONFIG.intValue() ? "INFO" : "DEBUG";
    }

    static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
