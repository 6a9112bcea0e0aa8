package vietqr.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A pack that somebody has brought: nothing in it is believed. */
final class PackFile implements Closeable, Inputs {
    private static final int MOST_FILES = 100;
    private static final int LARGEST_LIST = 200_000;

    private final ZipFile zip;

    PackFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        if (zip.size() > MOST_FILES) {
            zip.close();
            throw new IOException("more than " + MOST_FILES + " files");
        }
    }

    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /** Empty text if there is no such file, or too much of it. */
    byte[] small(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) return new byte[0];
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_LIST + 1);
            return content.length > LARGEST_LIST ? new byte[0] : content;
        }
    }

    /** Whether the file is exactly what was listed; reads no more of it than that. */
    boolean is(Manifest.FileHash listed) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(listed.name()))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(some); read != -1 && size <= listed.size(); read = in.read(some)) {
                digest.update(some, 0, read);
                size += read;
            }
            return size == listed.size()
                    && HexFormat.of().formatHex(digest.digest()).equals(listed.sha256());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(Part part) {
        try {
            ZipEntry entry = zip.getEntry(part.file());
            return entry == null ? InputStream.nullInputStream() : zip.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
