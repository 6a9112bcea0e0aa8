package vietqr.system.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChromiumTest {
    @TempDir
    Path directory;

    @Test
    void theFirstSourceThatHasOneIsTaken() throws Exception {
        Path installed = program("chromium", 0);

        assertThat(Chromium.first(List.of(none("not this way"), having(installed), having(Path.of("later")))))
                .isEqualTo(installed);
    }

    @Test
    void withoutAnyItSaysForEachWayWhyAndWhatToDo() {
        assertThatThrownBy(() -> Chromium.first(List.of(none("set this"), none("install that"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("No Chromium", "set this", "install that");
    }

    @Test
    void aNamedProgramThatDoesNotRunIsAMistakeAndNotPassedOver() throws Exception {
        Path broken = program("mine", 1);

        assertThatThrownBy(() -> new Given(Optional.of(broken.toString())).program())
                .hasMessageContaining(broken.toString());
        assertThat(new Given(Optional.of(" ")).program()).isEmpty();
    }

    @Test
    void anInstalledStubThatDoesNotRunIsPassedOver() throws Exception {
        program("chromium", 1);
        Path chrome = program("google-chrome", 0);

        assertThat(new Installed(List.of(directory)).program()).contains(chrome);
    }

    private Path program(String name, int exitCode) throws Exception {
        Path program = Files.writeString(directory.resolve(name), "#!/bin/sh\nexit " + exitCode + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Source having(Path program) {
        return source(Optional.of(program), "");
    }

    private static Source none(String why) {
        return source(Optional.empty(), why);
    }

    private static Source source(Optional<Path> program, String whyNot) {
        return new Source() {
            @Override
            public Optional<Path> program() {
                return program;
            }

            @Override
            public String whyNot() {
                return whyNot;
            }
        };
    }
}
