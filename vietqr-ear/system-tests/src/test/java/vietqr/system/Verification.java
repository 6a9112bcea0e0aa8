package vietqr.system;

import vietqr.system.tool.Command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code bin/vietqr verify-journal} of the image, with the settings of a gateway. */
final class Verification {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Verification() {}

    static Command.Result of(Launch launch, String... options) {
        String script = Path.of(System.getProperty("vietqr.image"))
                .resolve("bin/vietqr")
                .normalize()
                .toString();
        String[] command = Stream.concat(Stream.of("sh", script, "verify-journal"), Stream.of(options))
                .toArray(String[]::new);
        Map<String, String> environment = new TreeMap<>(launch.settings());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        return new Command(command).run(PATIENCE, environment);
    }
}
