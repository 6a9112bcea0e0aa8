package vietqr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What another Java process keeps alive: the sum of its class histogram, before which it collects all garbage. */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final long pid;

    LiveHeap(long pid) {
        this.pid = pid;
    }

    long bytes() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher total = TOTAL.matcher(told);
        if (!total.find())
            throw new IllegalStateException(
                    "no histogram of " + pid + ": " + told.lines().limit(3).toList());
        return Long.parseLong(total.group(1));
    }
}
