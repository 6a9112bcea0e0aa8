package vietqr.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The logos an operator may use. They are trademarks, so none is shipped; where one is missing its name is written
 * instead. A directory of PNG and JPEG files: {@code vietqr}, {@code napas}, {@code centre} for the middle of every
 * symbol, and one per bank under its BIN, such as {@code 970422.png}.
 */
public final class Marks {
    private static final Marks NONE = new Marks(Map.of());
    private static final int MOST_FILES = 500;

    private final Map<String, Picture> byName;

    private Marks(Map<String, Picture> byName) {
        this.byName = byName;
    }

    public static Marks none() {
        return NONE;
    }

    /** @throws IllegalArgumentException if the directory or one of its pictures cannot be read, naming it */
    public static Marks from(Path directory) {
        Map<String, Picture> byName = new HashMap<>();
        for (Path file : pictures(directory)) {
            String name = file.getFileName().toString();
            try {
                byName.put(
                        name.substring(0, name.lastIndexOf('.')).toLowerCase(Locale.ROOT),
                        Picture.of(Files.readAllBytes(file)));
            } catch (IOException | IllegalArgumentException unusable) {
                throw new IllegalArgumentException(
                        "the logo " + file + " cannot be used: " + unusable.getMessage(), unusable);
            }
        }
        return new Marks(Map.copyOf(byName));
    }

    private static List<Path> pictures(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpg|jpeg)"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the logo directory " + directory + " cannot be read", unreadable);
        }
    }

    /** Of the VietQR scheme. */
    public Optional<Picture> vietqr() {
        return named("vietqr");
    }

    /** Of the network. */
    public Optional<Picture> napas() {
        return named("napas");
    }

    /** For the middle of symbols. */
    public Optional<Picture> centre() {
        return named("centre");
    }

    /** The logo of a bank, by BIN. */
    public Optional<Picture> bank(String bin) {
        return named(bin);
    }

    private Optional<Picture> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
