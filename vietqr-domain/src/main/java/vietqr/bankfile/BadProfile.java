package vietqr.bankfile;

import vietqr.identity.Language;

import java.util.List;
import java.util.stream.Stream;

/** A text is no bank profile: says where, and what to write instead. */
public final class BadProfile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final Mistake mistake;
    private final transient List<String> details;

    BadProfile(String where, Mistake mistake, Object... details) {
        super(said(where, mistake.text(Language.EN, texts(details))));
        this.where = where;
        this.mistake = mistake;
        this.details = texts(details);
    }

    /** A merchant has as many as may be. */
    public static BadProfile tooMany(int most) {
        return new BadProfile("", Mistake.TOO_MANY, most);
    }

    private static List<String> texts(Object... details) {
        return Stream.of(details).map(String::valueOf).toList();
    }

    private static String said(String where, String what) {
        return where.isEmpty() ? what : where + ": " + what;
    }

    /** The member that is wrong, such as {@code columns.date}; empty if it is the whole text. */
    public String where() {
        return where;
    }

    /** What is wrong there, and what to write instead. */
    public String what(Language language) {
        return mistake.text(language, details);
    }

    /** Both. */
    public String text(Language language) {
        return said(where, what(language));
    }
}
