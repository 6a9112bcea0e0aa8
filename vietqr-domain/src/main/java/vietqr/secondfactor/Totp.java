package vietqr.secondfactor;

import vietqr.kernel.ConstantTime;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/** One-time codes by the clock: RFC 6238 with SHA-1, steps of 30 seconds and six digits, which is what apps understand. */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final int DRIFT = 1;

    private Totp() {}

    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step whose code was typed: the present one, or its neighbours, for clocks that go a little wrong.
     *
     * @param last the step of the code used before; no code is good twice
     */
    static OptionalLong matching(byte[] secret, String typed, Instant at, long last) {
        long present = step(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++)
            if (ConstantTime.equal(code(secret, step), typed) && step > last) found = OptionalLong.of(step);
        return found;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
