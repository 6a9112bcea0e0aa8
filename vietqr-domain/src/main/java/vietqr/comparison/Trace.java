package vietqr.comparison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over lines, each ended by a line feed, as they come. */
public final class Trace {
    private final MessageDigest digest;

    public Trace() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    public void add(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /** 64 hexadecimal digits; after this it begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
