package vietqr.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A message as its sender sends it, from the file of the format. */
record Fixture(byte[] body) {
    static Fixture of(String format) {
        String file = "/dialect/" + format.toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
        try (InputStream in = Fixture.class.getResourceAsStream(file)) {
            return new Fixture(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fixture with(String before, String after) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!text.contains(before)) throw new IllegalArgumentException("not in the fixture: " + before);
        return new Fixture(text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    Arrival at(Instant at, Map<String, String> headers) {
        UnaryOperator<String> marking = secret -> "mark of " + secret;
        return new Arrival(body, KeptHeaders.of(headers, marking), marking, at);
    }

    Arrival plain() {
        return at(Instant.now(), Map.of());
    }
}
