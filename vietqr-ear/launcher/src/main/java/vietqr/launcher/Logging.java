package vietqr.launcher;

import vietqr.settings.LogFormat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * One log for everything in the process, on standard output. An operator who wants another one gives the usual system
 * property {@code java.util.logging.config.file}.
 */
final class Logging {

    private static final String OPERATORS_OWN = System.getProperty("java.util.logging.config.file");
    private static final String TEMPLATE = "logging.properties";

    private Logging() {}

    /** In force from now on, for what happens before the server has taken over logging. */
    static void start(LogFormat format) {
        if (OPERATORS_OWN != null) {
            return;
        }
        try {
            LogManager.getLogManager()
                    .readConfiguration(
                            new ByteArrayInputStream(configuration(format).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a file in the directory, for the server, which wants to read it itself. */
    static Path write(Path directory, LogFormat format) throws IOException {
        if (OPERATORS_OWN != null) {
            return Path.of(OPERATORS_OWN);
        }
        return Files.writeString(directory.resolve(TEMPLATE), configuration(format));
    }

    private static String configuration(LogFormat format) throws IOException {
        Class<?> formatter = format == LogFormat.JSON ? JsonFormatter.class : TextFormatter.class;
        try (InputStream in = Logging.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@formatter@", formatter.getName());
        }
    }
}
