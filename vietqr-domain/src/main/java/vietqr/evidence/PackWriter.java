package vietqr.evidence;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a pack part by part, and last the list of them, signed. The same content gives the same bytes. */
public final class PackWriter implements Closeable {
    /** Names of facts that a verifier looks at. */
    public static final String DAY = "day";

    public static final String KEY = "key";

    private final ZipOutputStream zip;
    private final List<Manifest.FileHash> files = new ArrayList<>();

    public PackWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes the lines of a part, each ended by a line feed. */
    @FunctionalInterface
    public interface Filling {
        void fill(LineSink lines) throws IOException;
    }

    /** Takes lines. */
    @FunctionalInterface
    public interface LineSink {
        void line(String text) throws IOException;
    }

    public void add(Part part, Filling filling) throws IOException {
        write(part, out -> filling.fill(text -> out.write((text + '\n').getBytes(StandardCharsets.UTF_8))));
    }

    /** The part as it stands in a file. */
    public void add(Part part, Path file) throws IOException {
        write(part, out -> Files.copy(file, out));
    }

    /** Writes bytes. */
    private interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    private void write(Part part, Bytes content) throws IOException {
        begin(part.file());
        MessageDigest digest = sha256();
        Counting counting = new Counting(zip);
        OutputStream out = new DigestOutputStream(counting, digest);
        content.to(out);
        out.flush();
        zip.closeEntry();
        files.add(new Manifest.FileHash(HexFormat.of().formatHex(digest.digest()), counting.written, part.file()));
    }

    /** @param facts what the pack says of itself; the public key is added */
    public void finish(Map<String, String> facts, PackKey key) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put(KEY, key.publicText());
        byte[] manifest = new Manifest(all, files).text().getBytes(StandardCharsets.UTF_8);
        begin(Manifest.NAME);
        zip.write(manifest);
        zip.closeEntry();
        begin(Manifest.SIGNATURE);
        zip.write((key.sign(manifest) + '\n').getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.finish();
    }

    /** Without the time of writing, which would make two packs of one content differ. */
    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting extends FilterOutputStream {
        private long written;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int letter) throws IOException {
            out.write(letter);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
