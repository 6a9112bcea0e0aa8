package vietqr.delivery;

import java.util.stream.Collectors;

/** Writes a request as a command for a POSIX shell. */
final class Curl {
    private Curl() {}

    /** @param headers lines of name and value */
    static String of(String url, String headers, String body) {
        String options = headers.lines().map(line -> " -H " + quoted(line)).collect(Collectors.joining());
        return "curl -i -X POST" + options + " -H 'Content-Type: application/json' --data-raw " + quoted(body) + " "
                + quoted(url);
    }

    /** Within single quotes nothing means anything but the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
