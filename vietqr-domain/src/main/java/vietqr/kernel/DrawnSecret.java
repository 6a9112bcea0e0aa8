package vietqr.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess: 256 random bits as 43 characters that need no escaping anywhere (base64url, RFC 4648, section 5). */
public final class DrawnSecret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DrawnSecret() {}

    public static String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** The bits themselves, for secrets that are written in another way. */
    public static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
