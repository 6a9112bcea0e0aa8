package vietqr.system.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Chromium the tests use: the one we are told, else one that is installed, else one that can be installed. */
final class Chromium {
    private Chromium() {}

    static Path find() {
        return first(List.of(new Given(), new Installed(), new DebianPackage(), new PlaywrightDownload()));
    }

    /** @throws IllegalStateException saying for each source why it has none */
    static Path first(List<Source> sources) {
        StringBuilder why = new StringBuilder("No Chromium for the tests.");
        for (Source source : sources) {
            Optional<Path> program = source.program();
            if (program.isPresent()) return program.get();
            why.append("\n- ").append(source.whyNot());
        }
        throw new IllegalStateException(why.toString());
    }
}
