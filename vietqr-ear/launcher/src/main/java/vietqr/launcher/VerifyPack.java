package vietqr.launcher;

import vietqr.evidence.PackVerifier;
import vietqr.evidence.Verdict;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program behind {@code bin/vietqr verify-pack}: needs the pack and nothing else. Exit code 0: its result follows from its
 * inputs; 1: something differs; 2: it could not be checked.
 */
public final class VerifyPack {
    private static final int SOUND = 0;
    private static final int DIFFERS = 1;
    private static final int NOT_CHECKED = 2;

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final PackOptions options;
    private final Texts texts;
    private final PrintStream out;

    private VerifyPack(PackOptions options, PrintStream out) {
        this.options = options;
        this.texts = new Texts("pack", options.language());
        this.out = out;
    }

    public static void main(String[] arguments) {
        EVERYTHING.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    private static int run(String[] arguments, PrintStream out) {
        Optional<PackOptions> options = PackOptions.parse(arguments, System.getenv());
        if (options.isEmpty()) {
            out.println(new Texts("pack", VerifyOptions.language(System.getenv())).of("usage"));
            return NOT_CHECKED;
        }
        return new VerifyPack(options.get(), out).run();
    }

    private int run() {
        Path file = Path.of(options.file().orElseThrow());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            out.println(texts.of("unreadable", file));
            return NOT_CHECKED;
        }
        Verdict verdict = PackVerifier.verify(file, options.key());
        verdict.facts().forEach((name, value) -> out.println(texts.of("fact", name, value)));
        for (Verdict.Difference difference : verdict.differences())
            out.println(texts.of("differs." + difference.kind(), difference.what()));
        if (!verdict.sound()) return DIFFERS;
        out.println(texts.of("sound", verdict.matches(), verdict.byHand()));
        if (options.key().isEmpty()) out.println(texts.of("compare"));
        return SOUND;
    }
}
