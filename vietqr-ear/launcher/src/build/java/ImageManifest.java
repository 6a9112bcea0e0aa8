import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the manifest of vietqr.jar while the image is built: what Payara Micro's own manifest says (the packages it
 * must be allowed to open change from release to release), our main class, and every jar of the server by name,
 * because a directory on the class path would rule out a class data archive.
 *
 * <p>Arguments: manifest of Payara Micro, directory with the server's jars, main class, file to write.
 */
final class ImageManifest {

    public static void main(String[] arguments) throws IOException {
        Path jars = Path.of(arguments[1]);
        Manifest manifest = new Manifest();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            manifest.read(in);
        }
        Attributes attributes = manifest.getMainAttributes();
        attributes.remove(new Attributes.Name("Ant-Version"));
        attributes.remove(new Attributes.Name("Created-By"));
        attributes.put(Attributes.Name.MAIN_CLASS, arguments[2]);
        attributes.put(Attributes.Name.CLASS_PATH, classPath(jars));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[3]))) {
            manifest.write(out);
        }
    }

    /** Largest first: a class is looked for in one jar after the other, and most are in the large ones. */
    private static String classPath(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.comparing(ImageManifest::size)
                            .reversed()
                            .thenComparing(Path::getFileName))
                    .map(file -> jars.getFileName() + "/" + file.getFileName())
                    .collect(Collectors.joining(" "));
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
