package vietqr.launcher;

import vietqr.journal.Finding;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the programs beside the server say, in the reader's language. */
final class Texts {
    private final ResourceBundle bundle;

    /** What {@code verify-journal} says. */
    Texts(Locale language) {
        this("verify", language);
    }

    /** @param program whose texts they are */
    Texts(String program, Locale language) {
        this.bundle = ResourceBundle.getBundle(
                "vietqr.launcher." + program,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Values stand as they are: a number is an id more often than a quantity. */
    String of(String key, Object... values) {
        return MessageFormat.format(
                bundle.getString(key), Stream.of(values).map(String::valueOf).toArray());
    }

    String of(Finding finding) {
        return of("broken." + finding.kind(), finding.table(), finding.id());
    }
}
