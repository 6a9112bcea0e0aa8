package vietqr.system.compat;

import vietqr.system.compat.Transcript.Exchange;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Says a client's part of a transcript and holds the gateway to its own. */
final class Replay {
    private static final Pattern MD5 = Pattern.compile("\\{md5 ([^{}]*)}");
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-zA-Z]*)}");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Wire wire;
    private final Map<String, String> known = new HashMap<>();

    Replay(Wire wire) {
        int number = NEXT.incrementAndGet();
        this.wire = wire;
        Clients.credentials().keySet().forEach(name -> known.put(name, Clients.basic(name)));
        known.put("unique", Long.toString(System.currentTimeMillis() % 10_000_000 * 1_000 + number % 1_000));
        known.put("now", Long.toString(System.currentTimeMillis()));
        known.put("address", "198.18." + number / 250 + "." + (number % 250 + 1));
    }

    void run(Transcript transcript) {
        assertThat(transcript.exchanges())
                .as("exchanges in " + transcript.file())
                .isNotEmpty();
        transcript.exchanges().forEach(this::exchange);
    }

    private void exchange(Exchange exchange) {
        Map<String, String> headers = new HashMap<>(Map.of("X-Forwarded-For", known.get("address")));
        exchange.headers().forEach((name, value) -> headers.put(name, filled(value)));
        byte[] body = filled(exchange.body()).getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = wire.send(exchange.method(), filled(exchange.path()), headers, body);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        String what = exchange.method() + " " + exchange.path() + " was answered " + text;

        assertThat(answer.statusCode()).as(what).isEqualTo(exchange.status());
        if (exchange.expected().isEmpty()) {
            assertThat(text).as(what).isEmpty();
            return;
        }
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValueSatisfying(type -> assertThat(type)
                .startsWith("application/json"));
        known.putAll(new Shape(filled(exchange.expected())).match(text, what));
    }

    /** The text with what is known in place of names in braces, then digests in place of {@code {md5 ...}}. */
    private String filled(String text) {
        String named = NAME.matcher(text).replaceAll(this::valueOf);
        return MD5.matcher(named).replaceAll(found -> md5(found.group(1)));
    }

    private String valueOf(MatchResult name) {
        String value = known.get(name.group(1));
        if (value == null) throw new AssertionError("nothing is known by the name " + name.group());
        return java.util.regex.Matcher.quoteReplacement(value);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%032x".formatted(new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
