package vietqr.personal;

import vietqr.kernel.Sha256;

import java.util.Locale;
import java.util.Optional;

/** One person, by one thing they are known by. */
record Subject(SubjectKind kind, String value) {
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LETTERS = 254;

    /** Empty if it would find everybody, or nobody. */
    static Optional<Subject> read(SubjectKind kind, String typed) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (kind == SubjectKind.EMAIL) text = text.toLowerCase(Locale.ROOT);
        if (kind == SubjectKind.ACCOUNT || kind == SubjectKind.PHONE) text = text.replaceAll("[\\s.-]", "");
        boolean usable = text.length() >= FEWEST_LETTERS && text.length() <= MOST_LETTERS;
        boolean address = kind != SubjectKind.EMAIL || text.matches("[^@ ]+@[^@ ]+");
        return usable && address ? Optional.of(new Subject(kind, text)) : Optional.empty();
    }

    /** Finds it again without saying what it is. */
    String hash() {
        return Sha256.hex(kind + "\t" + value);
    }

    /** For {@code like}: anywhere in a text. */
    String anywhere() {
        return "%" + value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    @Override
    public String toString() {
        return kind + " ***";
    }
}
