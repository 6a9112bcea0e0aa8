package vietqr.system.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Debian's own package, with a font that has all Vietnamese letters; only root can install it. */
final class DebianPackage implements Source {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<String, String> UNATTENDED = Map.of("DEBIAN_FRONTEND", "noninteractive");

    private String whyNot = "";

    @Override
    public Optional<Path> program() {
        if (!Files.exists(Path.of("/etc/debian_version")))
            return no("This is no Debian, so there is no package of it.");
        if (!Command.asRoot()) return no("Only root can install Debian's package: apt-get install chromium");
        Command.Result update = apt("update");
        Command.Result install = apt("install", "--no-install-recommends", "chromium", "fonts-liberation");
        Optional<Path> installed = new Installed().program();
        return installed.isPresent()
                ? installed
                : no("Debian's package cannot be installed:\n" + update.output() + install.output());
    }

    private static Command.Result apt(String... arguments) {
        return new Command("apt-get", "-y", "-q").with(arguments).run(PATIENCE, UNATTENDED);
    }

    private Optional<Path> no(String why) {
        whyNot = why;
        return Optional.empty();
    }

    @Override
    public String whyNot() {
        return whyNot;
    }
}
