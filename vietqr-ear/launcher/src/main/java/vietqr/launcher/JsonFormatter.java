package vietqr.launcher;

import java.util.Objects;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One JSON object per line for a log collector: time (UTC), level, logger, thread, message and, if there is one, the
 * exception with its stack trace. Public because the log manager makes it by name.
 */
public final class JsonFormatter extends Formatter {

    private static final int FIRST_PRINTABLE = 0x20;

    @Override
    public String format(LogRecord entry) {
        StringBuilder json = new StringBuilder("{");
        field(json, "time", entry.getInstant().toString());
        field(json.append(','), "level", LogText.level(entry.getLevel()));
        field(json.append(','), "logger", entry.getLoggerName());
        field(json.append(','), "thread", Long.toString(entry.getLongThreadID()));
        field(json.append(','), "message", formatMessage(entry));
        if (entry.getThrown() != null) {
            field(json.append(','), "exception", LogText.stackTrace(entry.getThrown()));
        }
        return json.append("}\n").toString();
    }

    private static void field(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        Objects.toString(value, "").chars().forEach(character -> append(json, (char) character));
        json.append('"');
    }

    private static void append(StringBuilder json, char character) {
        switch (character) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (character < FIRST_PRINTABLE) {
                    json.append(String.format("\\u%04x", (int) character));
                } else {
                    json.append(character);
                }
            }
        }
    }
}
