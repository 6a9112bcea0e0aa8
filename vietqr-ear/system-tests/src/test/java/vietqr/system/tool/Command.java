package vietqr.system.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the system, run to its end with a bound on the time it may take. */
public record Command(List<String> words) {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final int KEPT_CHARACTERS = 4000;

    /** @param exitCode -1 if it could not be started or did not end in time */
    public record Result(int exitCode, String output) {}

    public Command(String... words) {
        this(List.of(words));
    }

    public Command with(String... more) {
        return new Command(Stream.concat(words.stream(), Arrays.stream(more)).toList());
    }

    /** Whether it is a program that starts at all; the stub that some systems install in its place does not. */
    public static boolean runs(Path program) {
        return Files.isExecutable(program)
                && new Command(program.toString(), "--version")
                                .run(QUICK, Map.of())
                                .exitCode()
                        == 0;
    }

    public static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    public Result run(Duration patience, Map<String, String> environment) {
        try {
            Path output = Files.createTempFile(Path.of("target"), "command", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) process.destroyForcibly().waitFor();
            return new Result(ended ? process.exitValue() : -1, taken(output));
        } catch (IOException e) {
            return new Result(-1, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(-1, "interrupted");
        }
    }

    /** The end of what it wrote; the file goes. */
    private static String taken(Path output) throws IOException {
        String text = Files.readString(output);
        Files.delete(output);
        return text.substring(Math.max(0, text.length() - KEPT_CHARACTERS));
    }
}
