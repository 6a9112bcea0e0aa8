package vietqr.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server last said, for the message that tells the operator why it did not start. */
final class ServerLog {

    private static final int LINES = 12;

    private ServerLog() {}

    /** The last lines that are no mere notes, and the name of the whole log; starts with a line break. */
    static String tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains("[Note]"))
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "\n  " + String.join("\n  ", last) + "\n  (all of it: " + log + ")";
        } catch (IOException unreadable) {
            return "\n  (no log: " + unreadable + ")";
        }
    }
}
