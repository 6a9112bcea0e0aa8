package vietqr.dialect;

import vietqr.kernel.ConstantTime;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * HMAC-SHA-256 in hex, behind {@code sha256=} or not, over the moment in epoch seconds, a dot, and the body as it came. What
 * is older or newer than {@link #WINDOW} is a replay and does not hold.
 *
 * @param timestamp header with the moment
 * @param signature header with the signature
 */
record TimedSignature(String timestamp, String signature) implements Seal {
    /** How far the moment in a signature may be from the moment it came in. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    static final String TIMESTAMP = "x-vietqr-timestamp";
    static final String SIGNATURE = "x-vietqr-signature";

    /** Under our own names, for whoever has no names of their own. */
    static final TimedSignature OURS = new TimedSignature(TIMESTAMP, SIGNATURE);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    @Override
    public boolean holds(Arrival arrival, String secret) {
        String moment = arrival.header(timestamp).orElse("").strip();
        String given = arrival.header(signature).orElse("").strip().toLowerCase(Locale.ROOT);
        if (given.startsWith(PREFIX)) given = given.substring(PREFIX.length());
        return seconds(moment).filter(at -> near(at, arrival.at())).isPresent()
                & ConstantTime.equal(mac(moment, arrival.body(), secret), given);
    }

    @Override
    public Letter on(Letter letter, String secret, Instant at) {
        String moment = Long.toString(at.getEpochSecond());
        return letter.with(timestamp, moment).with(signature, PREFIX + mac(moment, letter.body(), secret));
    }

    private static String mac(String moment, byte[] body, String secret) {
        return HexFormat.of().formatHex(Mac.of(ALGORITHM, secret, Mac.bytes(moment + "."), body));
    }

    static boolean near(Instant moment, Instant arrived) {
        return Duration.between(moment, arrived).abs().compareTo(WINDOW) <= 0;
    }

    private static Optional<Instant> seconds(String moment) {
        return moment.matches("\\d{1,11}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(moment)))
                : Optional.empty();
    }
}
