package vietqr.system;

import vietqr.system.tool.Command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code bin/vietqr verify-journal} and {@code verify-pack} of the image. */
final class Verification {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Verification() {}

    /** Of a pack, which needs nothing of any gateway. */
    static Command.Result ofPack(String... options) {
        return run("verify-pack", Map.of(), options);
    }

    /** Of the journal, with the settings of a gateway. */
    static Command.Result of(Launch launch, String... options) {
        return run("verify-journal", launch.settings(), options);
    }

    private static Command.Result run(String program, Map<String, String> settings, String... options) {
        String script = Path.of(System.getProperty("vietqr.image"))
                .resolve("bin/vietqr")
                .normalize()
                .toString();
        String[] command = Stream.concat(Stream.of("sh", script, program), Stream.of(options))
                .toArray(String[]::new);
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("LC_ALL", "C.UTF-8");
        return new Command(command).run(PATIENCE, environment);
    }
}
