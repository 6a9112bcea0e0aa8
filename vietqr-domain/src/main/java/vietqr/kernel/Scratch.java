package vietqr.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that nobody needs any more once the process has ended. They lie where the launcher clears away at each start, so that
 * a process that is killed leaves nothing behind for long; Java's own way has settled on a place before the launcher says so.
 */
public final class Scratch {
    private Scratch() {}

    /** A new file that only this user may read; to be deleted by whoever made it. */
    public static Path file(String beginning, String end) throws IOException {
        return Files.createTempFile(directory(), beginning, end);
    }

    public static Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
