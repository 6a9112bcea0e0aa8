package vietqr.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The directory of one embedded database and what lies where in it. Held by one process at a time: the lock goes with
 * the process however it dies, so whoever gets it knows that any server still running there is an orphan.
 */
final class Home implements AutoCloseable {

    static final String PORT_FILE = "mariadbd.port";
    static final String PASSWORD_SUFFIX = ".password";

    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel channel;

    private Home(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the directory, making it if need be.
     *
     * @throws DatabaseFailure if another process holds it
     */
    static Home take(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Directories.createPrivate(absolute);
        FileChannel channel =
                FileChannel.open(absolute.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new DatabaseFailure("another gateway is running with the database in " + absolute
                    + "; stop it, or use another data directory");
        }
        Home home = new Home(absolute, channel);
        Directories.createPrivate(home.temporary());
        return home;
    }

    /** Whether a process holds the directory; false as well if it was never used. */
    static boolean isTaken(Path directory) throws IOException {
        Path lock = directory.resolve(LOCK);
        if (!Files.exists(lock)) return false;
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path data() {
        return directory.resolve("data");
    }

    /** System tables are made here and renamed to {@link #data()} when complete. */
    Path unfinishedData() {
        return directory.resolve("data.unfinished");
    }

    Path temporary() {
        return directory.resolve("tmp");
    }

    Path pidFile() {
        return directory.resolve("mariadbd.pid");
    }

    /** Where others find the server of the process that holds the directory. */
    Path portFile() {
        return directory.resolve(PORT_FILE);
    }

    Path log() {
        return directory.resolve("mariadbd.log");
    }

    Path password(String user) {
        return directory.resolve(user + PASSWORD_SUFFIX);
    }

    /** Starts a new log and keeps the one before, so that the space for logs stays bounded. */
    void turnLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), directory.resolve("mariadbd.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
