package vietqr.web.session;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A body that may take its time, but not forever. */
public final class Unhurried extends FilterInputStream {
    private final long startNanos = System.nanoTime();
    private final long mostNanos;

    public Unhurried(InputStream body, Duration most) {
        super(body);
        this.mostNanos = most.toNanos();
    }

    @Override
    public int read() throws IOException {
        hurry();
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        hurry();
        return super.read(into, from, most);
    }

    private void hurry() throws IOException {
        if (System.nanoTime() - startNanos > mostNanos) throw new IOException("the body came too slowly");
    }
}
