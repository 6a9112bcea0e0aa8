package vietqr.system.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interpreter of PHP: the one that is installed, else Debian's taken apart. */
public final class Php {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern PACKAGE = Pattern.compile("(php\\d\\.\\d)-cli");

    private Php() {}

    /** How a file is run, without the file; empty if there is no PHP. */
    public static Optional<List<String>> command() {
        Optional<Program> installed =
                Optional.of(Program.installed(Path.of("/usr/bin/php"))).filter(php -> php.says("PHP", "-v"));
        return installed.or(Php::unpacked).map(php -> php.command("-n"));
    }

    private static Optional<Program> unpacked() {
        Matcher named = PACKAGE.matcher(new Command("apt-cache", "depends", "php-cli")
                .run(PATIENCE, Map.of())
                .output());
        if (!named.find()) return Optional.empty();
        String version = named.group(1);
        Path directory = Path.of("target", "php").toAbsolutePath();
        String file = "usr/bin/" + version;
        if (!Files.isExecutable(directory.resolve(file)))
            Debian.unpack(directory, version + "-cli", version + "-common", "libargon2-1");
        return Optional.of(directory)
                .filter(there -> Files.isExecutable(there.resolve(file)))
                .map(there -> Program.unpacked(there, file))
                .filter(php -> php.says("PHP", "-n", "-v"));
    }
}
