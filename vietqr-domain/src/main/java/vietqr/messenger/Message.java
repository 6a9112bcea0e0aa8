package vietqr.messenger;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What people are to read, as plain text: a headline and lines. Whatever could end a line, or turn the direction of the
 * text, is a blank here already, so that nobody's transfer text can add lines or headers to what we write.
 *
 * @param id of what is told, the same at each attempt
 */
public record Message(String id, String headline, List<String> lines) {
    public static final int LONGEST_HEADLINE = 200;

    private static final int LONGEST_LINE = 400;
    private static final int MOST_LINES = 20;
    private static final String UNPRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+";

    public Message {
        headline = plain(headline, LONGEST_HEADLINE);
        lines = lines.stream()
                .limit(MOST_LINES)
                .map(line -> plain(line, LONGEST_LINE))
                .toList();
    }

    /** The lines, one below the other. */
    public String body() {
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** All of it. */
    public String text() {
        return lines.isEmpty() ? headline : headline + "\n" + body();
    }

    private static String plain(String text, int longest) {
        return cut(text.replaceAll(UNPRINTABLE, " ").strip(), longest);
    }

    /** No half of a surrogate pair is left over. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
