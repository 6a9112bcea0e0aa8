package vietqr.paper;

/** What a file that somebody brings is called here. */
public final class PaperName {
    private static final int LONGEST = 200;

    private PaperName() {}

    /** Without folders and without what could end a line of a header. */
    public static String of(String name) {
        String last = name.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"]", "_")
                .strip();
        String kept = last.isEmpty() ? "file" : last;
        return kept.substring(Math.max(0, kept.length() - LONGEST));
    }
}
