package vietqr.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the system says that a process takes. */
final class ProcessUse {
    private final long pid;

    ProcessUse(long pid) {
        this.pid = pid;
    }

    int residentKilobytes() throws IOException {
        return status("VmRSS:");
    }

    int threads() throws IOException {
        return status("Threads:");
    }

    Duration processorTime() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** How many files and connections this process may have open, and so those it starts. */
    static String mostFiles() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.replaceAll("\\s+", " ").strip().split(" ")[3])
                .findFirst()
                .orElse("unknown");
    }

    private int status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}
