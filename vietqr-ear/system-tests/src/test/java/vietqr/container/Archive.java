package vietqr.container;

import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vietqr.database.EmbeddedDatabase;
import vietqr.database.Installation;
import vietqr.system.Tree;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What is deployed for a test: the API's own web module with the EAR's libraries in it, taken from the image. */
final class Archive {
    private static final Path WORK = Path.of("target", "container").toAbsolutePath();

    private Archive() {}

    static EmbeddedDatabase freshDatabase() {
        Tree.delete(WORK);
        return EmbeddedDatabase.start(WORK.resolve("database"), Installation.fromClassPath(WORK.resolve("program")));
    }

    /** Adds the settings that tell the application where the database is. */
    static WebArchive of(EmbeddedDatabase database, Class<?>... tests) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "vietqr-container.war");
        for (File part : partsOfTheEar()) {
            if (part.getName().endsWith(".war")) archive.merge(ShrinkWrap.createFromZipFile(WebArchive.class, part));
            else archive.addAsLibrary(part);
        }
        String settings = String.join(
                "\n",
                "vietqr.db.url=" + database.jdbcUrl(),
                "vietqr.db.user=" + database.user(),
                "vietqr.db.password=" + database.password(),
                "vietqr.data.dir=" + WORK.resolve("data"));
        return archive.addAsLibrary(jarOf(Assertions.class))
                .addClasses(tests)
                .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties");
    }

    private static List<File> partsOfTheEar() {
        Path ear = Path.of(System.getProperty("vietqr.image")).resolve("vietqr.ear");
        List<File> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(ear.toFile())) {
            for (ZipEntry entry : zip.stream().filter(Archive::wanted).toList()) {
                Path part =
                        WORK.resolve("parts").resolve(Path.of(entry.getName()).getFileName());
                Files.createDirectories(part.getParent());
                Files.write(part, zip.getInputStream(entry).readAllBytes());
                parts.add(part.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static boolean wanted(ZipEntry entry) {
        return entry.getName().equals("vietqr-api.war") || entry.getName().matches("lib/[^/]+\\.jar");
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
