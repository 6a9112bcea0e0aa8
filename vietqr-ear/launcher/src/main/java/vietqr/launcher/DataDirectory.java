package vietqr.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything this gateway keeps, in one directory that one process may use at a time. What the server only needs while
 * it runs lies there too, and is thrown away at each start and stop, so a killed process leaves no litter elsewhere.
 */
final class DataDirectory implements AutoCloseable {

    /** Where the embedded database lies in it. */
    static final String DATABASE = "mariadb";

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Makes the directory if need be and takes it for this process.
     *
     * @throws StartFailure if it cannot be written or another gateway uses it
     */
    static DataDirectory take(Path directory) {
        try {
            Files.createDirectories(directory);
            restrict(directory);
            FileChannel lock = FileChannel.open(
                    directory.resolve("gateway.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new StartFailure("Another gateway is running with the data in " + directory
                        + ". Stop it, or set VIETQR_DATA_DIR to another directory.");
            }
            DataDirectory taken = new DataDirectory(directory, lock);
            taken.clearServer();
            return taken;
        } catch (IOException e) {
            throw new StartFailure(
                    "Cannot use the directory " + directory + " (" + e + "). Make it writable for this user, or set"
                            + " VIETQR_DATA_DIR to another one.",
                    e);
        }
    }

    private static void restrict(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path path() {
        return directory;
    }

    Path database() {
        return directory.resolve(DATABASE);
    }

    /** Working files of the running server. */
    Path server() {
        return directory.resolve("server");
    }

    /** For what is unpacked and not cleared away by whoever did it, such as fonts. */
    Path temporary() {
        return server().resolve("tmp");
    }

    private void clearServer() throws IOException {
        deleteTree(server());
        Files.createDirectories(temporary());
    }

    private static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Throws the working files away and gives the directory back. */
    @Override
    public void close() throws IOException {
        try (lock) {
            deleteTree(server());
        }
    }
}
