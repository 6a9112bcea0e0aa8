package vietqr.system.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that is installed, or one out of Debian's packages that were only taken apart.
 *
 * @param libraries where those lie that came with it; empty if it is installed
 */
public record Program(Path file, Optional<Path> libraries) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Program installed(Path file) {
        return new Program(file, Optional.empty());
    }

    /** Debian's libraries are in a directory that is called like the machine's kind. */
    static Program unpacked(Path directory, String file) {
        try (Stream<Path> found = Files.list(directory.resolve("usr/lib"))) {
            Optional<Path> libraries =
                    found.filter(path -> path.toString().endsWith("-linux-gnu")).findFirst();
            return new Program(directory.resolve(file), libraries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another one that came with it. */
    Program beside(String relative) {
        return new Program(file.resolveSibling(relative).normalize(), libraries);
    }

    /** How it is started with these arguments. */
    public List<String> command(String... arguments) {
        List<String> words = new ArrayList<>();
        libraries.ifPresent(directory -> words.addAll(List.of("env", "LD_LIBRARY_PATH=" + directory)));
        words.add(file.toString());
        words.addAll(Arrays.asList(arguments));
        return words;
    }

    /** Whether it starts and says this of itself. */
    boolean says(String word, String... arguments) {
        return Files.isExecutable(file)
                && new Command(command(arguments))
                        .run(PATIENCE, Map.of())
                        .output()
                        .contains(word);
    }
}
