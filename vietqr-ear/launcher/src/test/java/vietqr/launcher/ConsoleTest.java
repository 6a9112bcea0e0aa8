package vietqr.launcher;

import org.junit.jupiter.api.Test;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTest {

    private final List<String> lines = new ArrayList<>();

    @Test
    void eachPrintedLineBecomesALogLine() {
        PrintStream out = new PrintStream(new Console(logger(), Level.INFO), true, StandardCharsets.UTF_8);
        out.print("Phở ");
        out.print("bò\r\n\n");
        out.println("two");
        out.print("unfinished");
        assertThat(lines).containsExactly("Phở bò", "two");
    }

    @Test
    void lineWithoutEndIsCut() {
        PrintStream out = new PrintStream(new Console(logger(), Level.INFO), true, StandardCharsets.UTF_8);
        out.print("x".repeat(20_000));
        assertThat(lines).hasSize(2).allMatch(line -> line.length() == 8_192);
    }

    private Logger logger() {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.addHandler(new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        return logger;
    }
}
