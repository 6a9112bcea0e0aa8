package vietqr.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory the gateway is installed in, found from where this class was loaded, so any working directory will do. */
record Image(Path directory) {

    static Image locate() {
        try {
            Path jar = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Image(jar.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path jar() {
        return directory.resolve("vietqr.jar");
    }

    Path application() {
        return directory.resolve("vietqr.ear");
    }

    /** The jar with the MariaDB program; empty if none was delivered for this operating system. */
    Optional<Path> databaseProgram() throws IOException {
        Path programs = directory.resolve("db");
        if (!Files.isDirectory(programs)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(programs)) {
            return files.filter(file -> file.toString().endsWith(".jar")).max(Path::compareTo);
        }
    }
}
