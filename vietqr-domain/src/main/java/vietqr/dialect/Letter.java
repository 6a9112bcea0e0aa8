package vietqr.dialect;

import jakarta.json.JsonObject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A message as its sender sends it: what {@link BankFormat#write} makes and a {@link Seal} makes genuine. */
public record Letter(Map<String, String> headers, byte[] body) {
    public Letter {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    static Letter of(JsonObject body) {
        return new Letter(Map.of("Content-Type", "application/json"), Mac.bytes(body.toString()));
    }

    /** The same with this header. */
    public Letter with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Letter(more, body);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The headers in order, without the secrets that some of them show. */
    public Map<String, String> shownHeaders() {
        Map<String, String> shown = new TreeMap<>(headers);
        shown.replaceAll((name, value) -> KeptHeaders.showsASecret(name) ? "***" : value);
        return shown;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Letter letter && headers.equals(letter.headers) && Arrays.equals(body, letter.body);
    }

    @Override
    public int hashCode() {
        return 31 * headers.hashCode() + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "Letter[" + body.length + " bytes]";
    }
}
