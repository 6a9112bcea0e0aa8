package vietqr.report;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A stream that hands on what is written to it in pieces, and knows their SHA-256 together. */
final class Pieces extends OutputStream {
    static final int SIZE = 512 * 1024;

    private final Taker taker;
    private final MessageDigest digest;
    private final byte[] piece = new byte[SIZE];
    private int filled;
    private int seq;
    private long size;

    /** Takes the pieces, numbered from 0. */
    interface Taker {
        void take(int seq, byte[] content);
    }

    Pieces(Taker taker) {
        this.taker = taker;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, SIZE - filled);
            System.arraycopy(bytes, from + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == SIZE) handOn();
        }
    }

    private void handOn() {
        byte[] content = Arrays.copyOf(piece, filled);
        digest.update(content);
        taker.take(seq++, content);
        size += filled;
        filled = 0;
    }

    /** Hands on the rest, and says what it all was. */
    Written.Result end(long rows) {
        if (filled > 0) handOn();
        return new Written.Result(rows, size, HexFormat.of().formatHex(digest.digest()));
    }
}
