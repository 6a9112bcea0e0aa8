package vietqr.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The figures of a run, on the terminal and in a file at once. Medians of the rounds, smallest and largest in brackets. */
final class Report implements AutoCloseable {
    private final PrintStream terminal =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final PrintStream file;

    Report(Path file) throws IOException {
        this.file = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    }

    void machine() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        title("Machine");
        line("cores", Integer.toString(system.getAvailableProcessors()));
        line("memory", (system.getTotalMemorySize() >> 30) + " GiB");
        line("Java", Runtime.version().toString());
        line("load before the run", String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage()));
    }

    void title(String title) {
        print("");
        print(title);
    }

    void line(String what, String value) {
        print(String.format(Locale.ROOT, "  %-44s %s", what, value));
    }

    /** A ratio that is to be at least so large. */
    void goal(String what, Series ratio, double least) {
        String verdict = ratio.median() >= least ? "reached" : "NOT reached";
        line(what, ratio.text("%.2f") + String.format(Locale.ROOT, "  goal %.1f: %s", least, verdict));
    }

    /** A figure that is to be at most so large. */
    void atMost(String what, double value, double most) {
        String verdict = value <= most ? "reached" : "NOT reached";
        line(what, String.format(Locale.ROOT, "%.1f  goal %.0f: %s", value, most, verdict));
    }

    private void print(String line) {
        terminal.println(line);
        file.println(line);
    }

    @Override
    public void close() {
        file.close();
    }
}
