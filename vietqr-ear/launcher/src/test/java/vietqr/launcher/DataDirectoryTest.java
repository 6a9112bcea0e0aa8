package vietqr.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void workingFilesAreThrownAwayAtStartAndAtTheEnd() throws Exception {
        Path litter = temporary.resolve("server/tmp/old/file");
        Files.createDirectories(litter.getParent());
        Files.createFile(litter);
        Files.createFile(temporary.resolve("kept"));
        DataDirectory data = DataDirectory.take(temporary);
        assertThat(data.server()).isDirectoryNotContaining(left -> !left.endsWith("tmp"));
        assertThat(data.temporary()).isEmptyDirectory();
        Files.createFile(data.server().resolve("domain.xml"));
        data.close();
        assertThat(data.server()).doesNotExist();
        assertThat(temporary.resolve("kept")).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerMayLookInside() throws Exception {
        Path directory = temporary.resolve("new/data");
        DataDirectory.take(directory).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void directoryThatCannotBeMadeIsNamedWithItsSetting() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.resolve("data").toString())
                .hasMessageContaining("VIETQR_DATA_DIR");
    }
}
