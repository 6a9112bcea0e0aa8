package vietqr.dialect;

import jakarta.json.JsonObject;
import vietqr.kernel.ConstantTime;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code t=…,v1=…} in a header: the moment in epoch milliseconds, and an HMAC-SHA-512 in hex over that moment, a dot, and the
 * body written anew with sorted keys.
 */
record CassoSignature(String header) implements Seal {
    private static final Pattern SHAPE = Pattern.compile("t=(\\d{1,14}),\\s*v1=([0-9a-fA-F]{128})");
    private static final long FIRST_MILLIS = 100_000_000_000L;

    @Override
    public boolean holds(Arrival arrival, String secret) {
        Matcher signature = SHAPE.matcher(arrival.header(header).orElse("").strip());
        Optional<JsonObject> body = Json.object(arrival.body());
        if (!signature.matches() || body.isEmpty()) return false;
        return TimedSignature.near(moment(signature.group(1)), arrival.at())
                & ConstantTime.equal(
                        mac(body.get(), signature.group(1), secret),
                        signature.group(2).toLowerCase(Locale.ROOT));
    }

    @Override
    public Letter on(Letter letter, String secret, Instant at) {
        String moment = Long.toString(at.toEpochMilli());
        String mac = mac(Json.object(letter.body()).orElseThrow(), moment, secret);
        return letter.with(header, "t=" + moment + ",v1=" + mac);
    }

    private static String mac(JsonObject body, String moment, String secret) {
        return Mac.hex("HmacSHA512", secret, moment + "." + Json.sorted(body));
    }

    /** Milliseconds; a number as small as that of seconds is taken for seconds. */
    private static Instant moment(String digits) {
        long number = Long.parseLong(digits);
        return number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
}
