package vietqr.system.browser;

import vietqr.system.tool.Command;

import java.nio.file.Path;
import java.util.Optional;

/** The program named by the system property {@code vietqr.chromium} or the environment variable {@code VIETQR_CHROMIUM}. */
final class Given implements Source {
    private final Optional<String> name;

    Given() {
        this(Optional.ofNullable(System.getProperty("vietqr.chromium", System.getenv("VIETQR_CHROMIUM"))));
    }

    Given(Optional<String> name) {
        this.name = name.filter(given -> !given.isBlank());
    }

    /**
     * A wrong answer is not passed over: whoever names a program wants that one.
     *
     * @throws IllegalStateException if the named program does not run
     */
    @Override
    public Optional<Path> program() {
        Optional<Path> named = name.map(Path::of);
        if (named.isPresent() && !Command.runs(named.get()))
            throw new IllegalStateException("VIETQR_CHROMIUM names " + named.get() + ", which does not run");
        return named;
    }

    @Override
    public String whyNot() {
        return "None is named. Set VIETQR_CHROMIUM=/path/to/chromium if you have one.";
    }
}
