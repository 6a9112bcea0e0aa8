package vietqr.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something attempts are counted for.
 *
 * @param limit attempts let through per window
 */
record Subject(String kind, String name, int limit) {
    /** A SHA-256 in hex: fixed length whatever was typed, and unreadable in the table. */
    String key() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest((kind + '\n' + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
