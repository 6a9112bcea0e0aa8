package vietqr.system.compat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A conversation between a client and the gateway, as written down in a file; its README tells the form.
 *
 * @param about who speaks, from the first line
 */
record Transcript(Path file, String about, List<Exchange> exchanges) {
    static final Path ALL = Path.of("src", "test", "resources", "transcripts");

    private static final String REQUEST = ">> ";
    private static final String ANSWER = "<< ";

    /**
     * One request and what it must be answered.
     *
     * @param expected the body's pattern; blank: the body is empty
     */
    record Exchange(
            String method, String path, Map<String, String> headers, String body, int status, String expected) {}

    static List<Transcript> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(Transcript::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transcript read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String about = lines.get(0).replaceFirst("^# ?", "");
            return new Transcript(file, about, exchanges(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Exchange> exchanges(List<String> lines) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int at = next(lines, 0, REQUEST); at < lines.size(); at = next(lines, at + 1, REQUEST)) {
            int answer = next(lines, at, ANSWER);
            exchanges.add(exchange(lines.subList(at, answer), lines.subList(answer, next(lines, answer, REQUEST))));
        }
        return exchanges;
    }

    private static Exchange exchange(List<String> asked, List<String> answered) {
        String[] line = asked.get(0).substring(REQUEST.length()).split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        int at = 1;
        for (; at < asked.size() && !asked.get(at).isBlank(); at++) {
            String[] header = asked.get(at).split(": ", 2);
            headers.put(header[0], header[1]);
        }
        int status = Integer.parseInt(answered.get(0).substring(ANSWER.length()).strip());
        return new Exchange(line[0], line[1], headers, text(asked, at), status, text(answered, 1));
    }

    /** Lines of comment may stand anywhere but in a body. */
    private static String text(List<String> lines, int from) {
        return String.join("\n", lines.subList(from, lines.size()))
                .replaceAll("(?m)^#.*$", "")
                .strip();
    }

    private static int next(List<String> lines, int from, String mark) {
        int at = from;
        while (at < lines.size() && !lines.get(at).startsWith(mark)) at++;
        return at;
    }
}
