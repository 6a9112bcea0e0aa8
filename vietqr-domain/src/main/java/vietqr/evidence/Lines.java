package vietqr.evidence;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a text, of which one is in memory. Only a line feed ends a line. */
final class Lines implements Iterator<String>, Closeable {
    private static final int LONGEST = 100_000;

    private final BufferedReader in;
    private String next;

    Lines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.next = read();
    }

    private String read() {
        StringBuilder line = new StringBuilder();
        try {
            for (int letter = in.read(); letter != -1; letter = in.read()) {
                if (letter == '\n') return line.toString();
                if (line.length() == LONGEST) throw new IllegalArgumentException("a line is too long");
                line.append((char) letter);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.length() == 0 ? null : line.toString();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public String next() {
        if (next == null) throw new NoSuchElementException();
        String line = next;
        next = read();
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
