package vietqr.closing;

import vietqr.comparison.Item;
import vietqr.evidence.Derivation;
import vietqr.evidence.Inputs;
import vietqr.evidence.Part;
import vietqr.evidence.Totals;
import vietqr.kernel.Scratch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The inputs of a day as they are now, written to files so that they need no memory, and what the rules make of them. */
final class DayInputs implements Inputs, AutoCloseable {
    private final Map<Part, Path> files = new EnumMap<>(Part.class);
    private final Totals totals;
    private final Set<String> derived;

    DayInputs(Window window, DayBooks books) {
        this.totals = new Totals(window.day());
        try {
            for (Part part :
                    List.of(Part.ENTRIES, Part.MATCHED_ENTRIES, Part.MOVEMENTS, Part.MATCHED_MOVEMENTS, Part.OUTCOMES))
                files.put(part, Scratch.file("vietqr-close", ".txt"));
            read(window, books);
            this.derived = derive(window);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void read(Window window, DayBooks books) throws IOException {
        write(Part.ENTRIES, sink -> books.entries(window, true, both(sink, totals::entry)));
        write(Part.MATCHED_ENTRIES, sink -> books.entries(window, false, both(sink, totals::entry)));
        write(Part.MOVEMENTS, sink -> books.movements(window, true, both(sink, totals::movement)));
        write(Part.MATCHED_MOVEMENTS, sink -> books.movements(window, false, both(sink, totals::movement)));
    }

    /** Counts. */
    private interface Counter {
        void count(Item item);
    }

    /** Fills a part. */
    private interface Filling {
        void fill(DayBooks.ItemSink sink) throws IOException;
    }

    private static DayBooks.ItemSink both(DayBooks.ItemSink sink, Counter counter) {
        return item -> {
            sink.item(item);
            counter.count(item);
        };
    }

    private void write(Part part, Filling filling) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(files.get(part))) {
            filling.fill(item -> {
                out.write(item.line());
                out.write('\n');
            });
        }
    }

    private Set<String> derive(Window window) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(files.get(Part.OUTCOMES))) {
            return Derivation.run(window.rules(), window.day(), this, line -> {
                try {
                    out.write(line);
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** What the rules match on the day. */
    Set<String> derived() {
        return derived;
    }

    Totals totals() {
        return totals;
    }

    Path file(Part part) {
        return files.get(part);
    }

    @Override
    public InputStream open(Part part) {
        try {
            return Files.newInputStream(files.get(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Path file : files.values()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
