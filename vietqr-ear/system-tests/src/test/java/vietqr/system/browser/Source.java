package vietqr.system.browser;

import java.nio.file.Path;
import java.util.Optional;

/** A way to come by a Chromium. */
interface Source {
    /** A program that has proved to run; empty if there is none this way. */
    Optional<Path> program();

    /** Why there is none this way, and what would help; asked only after {@link #program()} came back empty. */
    String whyNot();
}
