package vietqr.system.browser;

import vietqr.system.tool.Command;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium or Chrome that is on the path or where systems usually put it. */
final class Installed implements Source {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/lib/chromium/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private final List<Path> directories;

    Installed() {
        this(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .toList());
    }

    Installed(List<Path> directories) {
        this.directories = directories;
    }

    @Override
    public Optional<Path> program() {
        Stream<Path> onPath =
                directories.stream().flatMap(directory -> NAMES.stream().map(directory::resolve));
        return Stream.concat(onPath, USUAL_PLACES.stream().map(Path::of))
                .filter(Command::runs)
                .findFirst();
    }

    @Override
    public String whyNot() {
        return "None is installed as " + String.join(", ", NAMES) + ". Debian: apt-get install chromium";
    }
}
