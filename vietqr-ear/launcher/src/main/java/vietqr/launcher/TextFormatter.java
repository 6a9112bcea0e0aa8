package vietqr.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line for a person at a terminal: local time, level, short name of who speaks, message; a stack trace below it.
 * Line breaks within a message are shown as such, so that nobody can forge a line. Public because the log manager makes
 * it by name.
 */
public final class TextFormatter extends Formatter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord entry) {
        String message = Objects.toString(formatMessage(entry), "").strip();
        String line = String.format(
                "%s %-5s %-20s %s%n",
                TIME.format(entry.getInstant()),
                LogText.level(entry.getLevel()),
                shortName(entry.getLoggerName()),
                message.replace("\r", "").replace("\n", " ⏎ "));
        return entry.getThrown() == null ? line : line + LogText.stackTrace(entry.getThrown());
    }

    private static String shortName(String logger) {
        String name = Objects.toString(logger, "");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
