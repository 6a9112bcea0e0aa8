package vietqr.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Takes what a server needs out of a MariaDB jar: the program, its messages and its system tables, not the tools.
 *
 * <p>It unpacks beside the target and renames at the end, so the target is complete or absent even if the process is
 * killed; a second process waits for the first; sizes are compared with the jar, so a damaged target is made anew.
 */
final class Unpacking {

    private static final Pattern WANTED = Pattern.compile("[^/]+/bin/(mariadbd|mysqld\\.exe|server\\.dll)"
            + "|[^/]+/share/(mysql/)?(english|charsets)/[^/]+"
            + "|[^/]+/share/(mysql/)?(mariadb_|maria_add_gis)[^/]*\\.sql");

    private final Path jar;
    private final Path target;

    Unpacking(Path jar, Path under) {
        this.jar = jar;
        this.target = under.toAbsolutePath()
                .normalize()
                .resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
    }

    Path directory() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> wanted =
                    zip.stream().filter(entry -> wanted(entry.getName())).toList();
            if (!complete(wanted)) {
                unpack(zip, wanted);
            }
        }
        return target;
    }

    private static boolean wanted(String entry) {
        int start = entry.indexOf("/mariadb-");
        int root = start < 0 ? -1 : entry.indexOf('/', start + 1);
        return root >= 0 && WANTED.matcher(entry.substring(root + 1)).matches();
    }

    private boolean complete(List<? extends ZipEntry> wanted) throws IOException {
        for (ZipEntry entry : wanted) {
            Path file = inside(target, entry);
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    /** One at a time: threads by the monitor, processes by the file lock, which dies with its process. */
    private void unpack(ZipFile zip, List<? extends ZipEntry> wanted) throws IOException {
        Files.createDirectories(target.getParent());
        Path lockFile = target.resolveSibling(target.getFileName() + ".lock");
        synchronized (Unpacking.class) {
            try (FileChannel channel =
                    FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                if (!complete(wanted)) {
                    replace(zip, wanted);
                }
            }
        }
    }

    private void replace(ZipFile zip, List<? extends ZipEntry> wanted) throws IOException {
        Path fresh = target.resolveSibling(target.getFileName() + ".unfinished");
        Directories.delete(fresh);
        for (ZipEntry entry : wanted) {
            copy(zip, entry, inside(fresh, entry));
        }
        Directories.delete(target);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to);
        }
        if (to.getParent().endsWith("bin") && !to.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + to);
        }
    }

    /** Where an entry goes; an entry that tries to climb out of the directory is refused. */
    private static Path inside(Path directory, ZipEntry entry) throws IOException {
        Path path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("entry outside its directory: " + entry.getName());
        }
        return path;
    }
}
