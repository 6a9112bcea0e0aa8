package vietqr.statement;

import vietqr.bankfile.Finding;
import vietqr.identity.Language;
import vietqr.kernel.Now;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the watched directory: which are whole, which are known, and where they go. Links are not followed. */
final class DroppedFiles {
    /** For so long nobody may have written to a file. */
    static final Duration QUIET = Duration.ofSeconds(10);

    private static final int MOST_LISTED = 2000;
    private static final List<String> UNFINISHED = List.of(".part", ".filepart", ".tmp", ".crdownload", ".reason.txt");

    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
    private final Now now;

    private record Seen(long size, Instant modified, Instant since, Optional<Long> fileId) {
        boolean same(BasicFileAttributes other) {
            return size == other.size()
                    && modified.equals(other.lastModifiedTime().toInstant());
        }
    }

    DroppedFiles(Now now) {
        this.now = now;
    }

    static List<Path> directories(Path root) {
        return list(root).stream()
                .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !path.getFileName().toString().startsWith("."))
                .toList();
    }

    /** Files that nobody writes to any more, by name. */
    List<Path> whole(Path directory) {
        seen.keySet().removeIf(path -> path.startsWith(directory) && Files.notExists(path));
        return list(directory).stream()
                .filter(DroppedFiles::isFinished)
                .filter(this::isQuiet)
                .toList();
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.limit(MOST_LISTED).sorted().toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFinished(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~")
                && UNFINISHED.stream().noneMatch(name::endsWith)
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** It looks as it did some looks ago. */
    private boolean isQuiet(Path path) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Seen before = seen.get(path);
            if (before == null || !before.same(found)) {
                before = new Seen(found.size(), found.lastModifiedTime().toInstant(), now.get(), Optional.empty());
                seen.put(path, before);
            }
            return !before.since().plus(QUIET).isAfter(now.get());
        } catch (IOException gone) {
            return false;
        }
    }

    /** The file it was brought as. */
    Optional<Long> fileOf(Path path) {
        return Optional.ofNullable(seen.get(path)).flatMap(Seen::fileId);
    }

    void remember(Path path, long fileId) {
        seen.computeIfPresent(
                path, (key, one) -> new Seen(one.size(), one.modified(), one.since(), Optional.of(fileId)));
    }

    void done(Path path, String prefix) throws IOException {
        move(path, "done", prefix);
    }

    /** With the reasons in a file beside it. */
    void refuse(Path path, String prefix, List<Finding> why) throws IOException {
        Path refused = move(path, "refused", prefix);
        String text = Stream.of(Language.values())
                .map(language -> why.stream().map(one -> one.text(language)).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
        Files.writeString(refused.resolveSibling(refused.getFileName() + ".reason.txt"), text);
    }

    private Path move(Path path, String where, String prefix) throws IOException {
        Path directory = Files.createDirectories(path.resolveSibling(where));
        Path to = directory.resolve(prefix + path.getFileName());
        Files.move(path, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        seen.remove(path);
        return to;
    }
}
