package vietqr.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks an archive once to see how large it really is, whatever it says of itself: a few kilobytes can hold gigabytes.
 * Counts the rows by the way.
 */
final class Unpacking {
    static final long MOST_BYTES = 1L << 30;

    /** The texts of a workbook are all held in memory while it is read. */
    static final long MOST_TEXT_BYTES = 96L << 20;

    /** Styles, relations and the like. */
    static final long MOST_OTHER_BYTES = 16L << 20;

    private static final int MOST_PARTS = 2000;
    private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);

    private long bytes;
    private long rows;

    Unpacking(Path file) throws BadSheet, IOException {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) throw tooLarge();
            for (Enumeration<? extends ZipEntry> parts = archive.entries(); parts.hasMoreElements(); )
                unpack(archive, parts.nextElement());
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadSheet(BadSheet.Fault.BROKEN, broken);
        }
    }

    long rows() {
        return rows;
    }

    private void unpack(ZipFile archive, ZipEntry part) throws BadSheet, IOException {
        boolean sheet = part.getName().contains("/worksheets/");
        long most =
                sheet ? MOST_BYTES : part.getName().endsWith("sharedStrings.xml") ? MOST_TEXT_BYTES : MOST_OTHER_BYTES;
        try (InputStream in = archive.getInputStream(part)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                bytes += read;
                if (size > most || bytes > MOST_BYTES) throw tooLarge();
                if (sheet) rows += count(buffer, read);
            }
        }
    }

    /** One that lies across two buffers is missed; it is for progress only. */
    private static int count(byte[] buffer, int length) {
        int found = 0;
        for (int i = 0; i + ROW.length <= length; i++)
            if (buffer[i] == ROW[0] && buffer[i + 1] == ROW[1] && buffer[i + 2] == ROW[2] && buffer[i + 3] == ROW[3])
                found++;
        return found;
    }

    private static BadSheet tooLarge() {
        return new BadSheet(BadSheet.Fault.TOO_LARGE, "unpacked, the workbook is too large");
    }
}
