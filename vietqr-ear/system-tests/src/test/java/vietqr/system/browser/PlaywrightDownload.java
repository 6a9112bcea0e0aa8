package vietqr.system.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import vietqr.system.tool.Command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Playwright's own build of Chromium, downloaded from Playwright's servers into the user's cache. */
final class PlaywrightDownload implements Source {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private String whyNot = "";

    @Override
    public Optional<Path> program() {
        Command install = new Command(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "--no-shell");
        // Its libraries are packages of the system, which only root can add.
        Command.Result result = (Command.asRoot() ? install.with("--with-deps", "chromium") : install.with("chromium"))
                .run(PATIENCE, Map.of());
        Path program = downloaded();
        if (Command.runs(program)) return Optional.of(program);
        whyNot = "Playwright's download has not brought one that runs:\n" + result.output();
        return Optional.empty();
    }

    private static Path downloaded() {
        try (Playwright playwright = Playwright.create(Browsing.withoutDownload())) {
            return Path.of(playwright.chromium().executablePath());
        }
    }

    @Override
    public String whyNot() {
        return whyNot;
    }
}
