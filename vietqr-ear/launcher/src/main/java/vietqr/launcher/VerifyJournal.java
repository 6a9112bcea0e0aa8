package vietqr.launcher;

import vietqr.database.DatabaseFailure;
import vietqr.journal.Anchor;
import vietqr.journal.Report;
import vietqr.journal.Verifier;
import vietqr.settings.InvalidSettings;
import vietqr.settings.Settings;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program behind {@code bin/vietqr verify-journal}. Exit code 0: the journal is intact; 1: it is not; 2: it could not
 * be checked.
 */
public final class VerifyJournal {
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    /** Held, because a logger nobody holds forgets its level. */
    private static final Logger EVERYTHING = Logger.getLogger("");

    private final VerifyOptions options;
    private final Texts texts;
    private final PrintStream out;

    private VerifyJournal(VerifyOptions options, PrintStream out) {
        this.options = options;
        this.texts = new Texts(options.language());
        this.out = out;
    }

    /** Libraries that greet at their start stay silent: what is printed is for people and scripts. */
    public static void main(String[] arguments) {
        EVERYTHING.setLevel(Level.WARNING);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    private static int run(String[] arguments, PrintStream out) {
        Optional<VerifyOptions> options = VerifyOptions.parse(arguments, System.getenv());
        if (options.isEmpty()) {
            out.println(new Texts(VerifyOptions.language(System.getenv())).of("usage"));
            return NOT_CHECKED;
        }
        return new VerifyJournal(options.get(), out).run();
    }

    private int run() {
        try (JournalDatabase database = JournalDatabase.open(Settings.ofProcess(), Image.locate())) {
            Verifier verifier = new Verifier(database.connection());
            return options.head() ? head(verifier) : verify(verifier);
        } catch (InvalidSettings | StartFailure | DatabaseFailure | SQLException | IOException e) {
            out.println(texts.of("impossible", e.getMessage()));
            return NOT_CHECKED;
        }
    }

    private int head(Verifier verifier) throws SQLException {
        Optional<Anchor> head = verifier.head();
        out.println(head.map(Anchor::toString).orElseGet(() -> texts.of("nothing")));
        return head.isPresent() ? INTACT : NOT_CHECKED;
    }

    private int verify(Verifier verifier) throws SQLException {
        Report report = verifier.verify(options.expected());
        if (report.broken().isPresent()) {
            out.println(texts.of(report.broken().get()));
            return BROKEN;
        }
        if (report.head().isEmpty()) {
            out.println(texts.of("nothing"));
            return INTACT;
        }
        Anchor head = report.head().get();
        out.println(texts.of(
                "intact", head.segment(), report.records(), report.late(), report.waiting(), report.sealedAt()));
        out.println(texts.of("head", head));
        return INTACT;
    }
}
