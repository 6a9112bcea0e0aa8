package vietqr.system.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The package manager of Debian and its kin. */
public final class Debian {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<String, String> UNATTENDED = Map.of("DEBIAN_FRONTEND", "noninteractive");

    private static final String UNPACK = "mkdir -p \"$1\" && cd \"$1\" && rm -f \"$2\"_*.deb"
            + " && apt-get download -q \"$2\" && dpkg-deb -x \"$2\"_*.deb .";

    private Debian() {}

    /** Installs packages and what they need; an exit code of 0 says that all are there. */
    public static Command.Result install(String... packages) {
        String what = String.join(" ", packages);
        if (!Files.exists(Path.of("/etc/debian_version")))
            return new Command.Result(-1, "This is no Debian, so there is no package of it: " + what);
        if (!Command.asRoot())
            return new Command.Result(-1, "Only root can install the packages: apt-get install " + what);
        Command.Result update = apt("update");
        Command.Result install = apt(Stream.concat(Stream.of("install", "--no-install-recommends"), Stream.of(packages))
                .toArray(String[]::new));
        return new Command.Result(install.exitCode(), update.output() + install.output());
    }

    /**
     * Takes packages apart in a directory, without installing them, which takes no rights.
     *
     * @return an exit code of 0 says that all are there
     */
    public static Command.Result unpack(Path directory, String... packages) {
        if (!Files.exists(Path.of("/etc/debian_version")))
            return new Command.Result(-1, "This is no Debian, so there is no package of it");
        Command.Result result = taken(directory, packages);
        if (result.exitCode() == 0 || !Command.asRoot()) return result;
        apt("update");
        return taken(directory, packages);
    }

    private static Command.Result taken(Path directory, String... packages) {
        for (String one : packages) {
            Command.Result there =
                    new Command("sh", "-c", UNPACK, one, directory.toString(), one).run(PATIENCE, UNATTENDED);
            if (there.exitCode() != 0) return there;
        }
        return new Command.Result(0, "");
    }

    private static Command.Result apt(String... arguments) {
        return new Command("apt-get", "-y", "-q").with(arguments).run(PATIENCE, UNATTENDED);
    }
}
