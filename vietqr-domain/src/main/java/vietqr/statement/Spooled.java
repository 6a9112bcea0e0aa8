package vietqr.statement;

import vietqr.kernel.Scratch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file laid down on the disk of this machine for as long as somebody works on it.
 *
 * @param sha256 of all its bytes, 64 hexadecimal digits
 */
public record Spooled(Path path, long size, String sha256) implements AutoCloseable {
    /** More than a bank puts into one file, and little enough to be carried through a database. */
    public static final long MOST_BYTES = 256L << 20;

    /** Reads to the end, or one byte further than is allowed. */
    public static Spooled of(InputStream in) throws IOException {
        Path path = Scratch.file("vietqr-statement-", ".tmp");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(path)) {
            MessageDigest digest = digest();
            DigestInputStream counted = new DigestInputStream(in, digest);
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = counted.read(buffer); read >= 0 && size <= MOST_BYTES; read = counted.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            whole = true;
            return new Spooled(path, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) Files.deleteIfExists(path);
        }
    }

    public boolean tooLarge() {
        return size > MOST_BYTES;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
