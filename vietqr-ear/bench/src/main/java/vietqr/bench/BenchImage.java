package vietqr.bench;

import vietqr.bench.bare.BareResource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The image as it was built, with one more web module in its EAR: the bare endpoint at {@code /bare/rows}. */
final class BenchImage {
    private static final String MODULE =
            "<module><web><web-uri>bare.war</web-uri><context-root>/bare</context-root></web></module>";
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    private BenchImage() {}

    /** @return the jar to start */
    static Path assemble(Path image, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (String part : List.of("runtime", "db")) link(directory.resolve(part), image.resolve(part));
        Path ear = directory.resolve("vietqr.ear");
        Files.copy(image.resolve("vietqr.ear"), ear, StandardCopyOption.REPLACE_EXISTING);
        Path war = directory.resolve("bare.war");
        writeWar(war);
        addModule(ear, war);
        return Files.copy(
                image.resolve("vietqr.jar"), directory.resolve("vietqr.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The server and the database program are large and the same; symbolic links would lead the server astray. */
    private static void link(Path directory, Path original) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(original)) {
            for (Path file : files.toList()) Files.createLink(directory.resolve(file.getFileName()), file.toRealPath());
        }
    }

    private static void writeWar(Path war) throws IOException {
        Files.deleteIfExists(war);
        try (FileSystem zip = zip(war, true)) {
            Path classes = Files.createDirectories(zip.getPath("WEB-INF/classes/vietqr/bench/bare"));
            try (Stream<Path> compiled = Files.list(compiledClasses())) {
                for (Path file : compiled.filter(path -> path.toString().endsWith(".class"))
                        .toList())
                    Files.copy(file, classes.resolve(file.getFileName().toString()));
            }
            Files.writeString(zip.getPath("WEB-INF/beans.xml"), BEANS);
            Path metaInf = Files.createDirectories(zip.getPath("WEB-INF/classes/META-INF"));
            try (InputStream unit = BareResource.class.getResourceAsStream("persistence.xml")) {
                Files.copy(unit, metaInf.resolve("persistence.xml"));
            }
        }
    }

    private static void addModule(Path ear, Path war) throws IOException {
        try (FileSystem zip = zip(ear, false)) {
            Files.copy(war, zip.getPath("bare.war"));
            Path descriptor = zip.getPath("META-INF/application.xml");
            String text = Files.readString(descriptor);
            int lastModule = text.lastIndexOf("</module>") + "</module>".length();
            Files.write(
                    descriptor,
                    (text.substring(0, lastModule) + MODULE + text.substring(lastModule))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Path compiledClasses() {
        try {
            URI place = BareResource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place).resolve("vietqr/bench/bare");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileSystem zip(Path file, boolean create) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", Boolean.toString(create)));
    }
}
