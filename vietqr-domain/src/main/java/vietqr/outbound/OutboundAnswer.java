package vietqr.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param status empty if no answer came
 * @param label {@code HTTP 200}, or what kept us from an answer: {@code DNS}, {@code FORBIDDEN}, {@code REFUSED}, {@code
 *     TIMEOUT}, {@code TLS}, {@code IO}
 * @param headers by name in any case; of several values the last
 * @param body as far as it was read
 */
public record OutboundAnswer(
        OptionalInt status, String label, Map<String, String> headers, byte[] body, Duration duration) {
    public OutboundAnswer {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    static OutboundAnswer none(String label, Duration duration) {
        return new OutboundAnswer(OptionalInt.empty(), label, Map.of(), new byte[0], duration);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean successful() {
        return status.isPresent() && status.getAsInt() / 100 == 2;
    }
}
