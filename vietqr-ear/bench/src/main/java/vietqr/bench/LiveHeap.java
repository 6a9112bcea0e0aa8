package vietqr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another Java process keeps alive: what its log of collections says is left after one that was asked for. A histogram of
 * classes would not do: it counts garbage too whenever native code, such as that which compresses, keeps the collector out.
 */
final class LiveHeap {
    private static final Pattern LEFT = Pattern.compile("Pause Full .*->(\\d+)M\\(");

    private final long pid;
    private final Path log;

    /** @param log of collections, in which each is a line */
    LiveHeap(long pid, Path log) {
        this.pid = pid;
        this.log = log;
    }

    int megabytes() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        int left = -1;
        for (String line : Files.readAllLines(log)) {
            Matcher collection = LEFT.matcher(line);
            if (collection.find()) left = Integer.parseInt(collection.group(1));
        }
        if (left < 0) throw new IllegalStateException("no full collection in " + log);
        return left;
    }
}
