package vietqr.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.kernel.ConstantTime;
import vietqr.kernel.DrawnSecret;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Bearer tokens of the sandbox receiver: their end in epoch seconds and a seal over it. The key is this process's own; after a
 * restart the gateway simply fetches another token.
 */
@ApplicationScoped
class ReceiverTokens {
    static final Duration LIFETIME = Duration.ofSeconds(300);

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ReceiverTokens() {
        this.key = new SecretKeySpec(DrawnSecret.bytes(), ALGORITHM);
    }

    String issue(Instant now) {
        String end = Long.toString(now.plus(LIFETIME).getEpochSecond());
        return end + '.' + seal(end);
    }

    boolean valid(String token, Instant now) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 12) return false;
        String end = token.substring(0, dot);
        return ConstantTime.equal(seal(end), token.substring(dot + 1)) && now.getEpochSecond() < Long.parseLong(end);
    }

    private String seal(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
