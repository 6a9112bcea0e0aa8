package vietqr.launcher;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import static org.assertj.core.api.Assertions.assertThat;

class LogFormatTest {

    @Test
    void textIsOneLineWithLevelAndShortName() {
        assertThat(new TextFormatter().format(entry(Level.WARNING, "late by {0} s")))
                .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Dispatcher +late by 5 s\\R");
    }

    @Test
    void textCannotBeForgedByALineBreak() {
        assertThat(new TextFormatter()
                        .format(entry(Level.INFO, "a\r\n2026-01-01 ERROR forged"))
                        .lines())
                .hasSize(1);
    }

    @Test
    void textShowsWhatWasThrownBelow() {
        LogRecord entry = entry(Level.SEVERE, "failed");
        entry.setThrown(new IllegalStateException("broken"));
        assertThat(new TextFormatter().format(entry).lines().toList())
                .hasSizeGreaterThan(2)
                .element(1)
                .isEqualTo("java.lang.IllegalStateException: broken");
    }

    @Test
    void jsonIsOneObjectPerLine() {
        LogRecord entry = entry(Level.FINE, "say \"{0}\"\t\\\n\u0001 Phở");
        entry.setThrown(new IllegalStateException("broken"));
        assertThat(new JsonFormatter().format(entry))
                .startsWith("{\"time\":\"2026-11-23T01:02:03.456Z\",\"level\":\"DEBUG\","
                        + "\"logger\":\"vietqr.delivery.Dispatcher\",")
                .contains("\"message\":\"say \\\"5\\\"\\t\\\\\\n\\u0001 Phở\"")
                .contains("\"exception\":\"java.lang.IllegalStateException: broken\\n\\tat ")
                .endsWith("\"}\n")
                .containsOnlyOnce("\n");
    }

    private static LogRecord entry(Level level, String message) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName("vietqr.delivery.Dispatcher");
        entry.setInstant(Instant.parse("2026-11-23T01:02:03.456Z"));
        entry.setParameters(new Object[] {5});
        return entry;
    }
}
