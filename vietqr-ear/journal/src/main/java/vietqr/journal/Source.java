package vietqr.journal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of the journal as it is sealed.
 *
 * @param key the one column of its primary key, a whole number
 * @param columns all of them, in the order in which they are hashed
 */
record Source(String table, String key, List<String> columns) {
    private static final String NAME = "[a-z][a-z0-9_]{0,63}";
    private static final Pattern LINE =
            Pattern.compile("(" + NAME + ")\\[(" + NAME + ")\\]:(" + NAME + "(?:," + NAME + ")*)");

    Source {
        columns = List.copyOf(columns);
    }

    /** The inverse of {@link #line}. What it takes is safe to stand in a statement, wherever it came from. */
    static Source parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) throw new IllegalArgumentException("not a table of the journal: " + line);
        return new Source(
                parts.group(1), parts.group(2), Arrays.asList(parts.group(3).split(",")));
    }

    String line() {
        return table + "[" + key + "]:" + String.join(",", columns);
    }

    /** The columns for a select, each as the bytes of its text; those of a blob as they are. */
    String bytes() {
        return columns.stream()
                .map(column -> "cast(t." + column + " as binary)")
                .collect(Collectors.joining(", "));
    }
}
