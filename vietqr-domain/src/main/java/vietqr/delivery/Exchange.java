package vietqr.delivery;

import vietqr.outbound.OutboundAnswer;
import vietqr.outbound.OutboundRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What went over the wire in one attempt, as it is kept: without secrets, and cut.
 *
 * @param requestHeaders lines of name and value
 * @param status empty if no answer came
 * @param label {@code HTTP 200}, or what kept us from an answer: {@code DNS}, {@code FORBIDDEN}, {@code REFUSED}, {@code
 *     TIMEOUT}, {@code TLS}, {@code IO}
 * @param answer the beginning of the answer's body
 */
record Exchange(
        String url,
        String requestHeaders,
        OptionalInt status,
        String label,
        String responseHeaders,
        String answer,
        Duration duration) {
    private static final int LONGEST_ANSWER = 2000;
    private static final int LONGEST_HEADERS = 4000;
    private static final String SECRET = "Authorization";

    static Exchange of(OutboundRequest request, OutboundAnswer answer, Duration duration) {
        return new Exchange(
                request.address(),
                lines(request.headers()),
                answer.status(),
                answer.label(),
                lines(answer.headers()),
                cut(new String(answer.body(), StandardCharsets.UTF_8), LONGEST_ANSWER),
                duration);
    }

    private static String lines(Map<String, String> headers) {
        String lines = new TreeMap<>(headers)
                .entrySet().stream()
                        .map(header -> header.getKey() + ": " + shown(header.getKey(), header.getValue()))
                        .collect(Collectors.joining("\n"));
        return cut(lines, LONGEST_HEADERS);
    }

    /** Of a secret only the scheme before it is shown. */
    private static String shown(String name, String value) {
        return name.equalsIgnoreCase(SECRET) ? value.replaceFirst(" .*", "") + " ***" : value;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
