package vietqr.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 over fields that cannot run into each other: each is preceded by its length in four bytes, an absent one is
 * the length -1 and nothing else. Numbers are big-endian.
 */
final class Digest {
    private static final int ABSENT = -1;

    private final MessageDigest sha256;

    /** @param purpose what is hashed, in which version of its form, so that no hash can stand for another thing */
    Digest(String purpose) {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        text(purpose);
    }

    Digest text(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Digest field(byte[] bytes) {
        if (bytes == null) return integer(ABSENT);
        integer(bytes.length);
        return raw(bytes);
    }

    Digest integer(int number) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    Digest number(long number) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Digest raw(byte[] bytes) {
        sha256.update(bytes);
        return this;
    }

    byte[] result() {
        return sha256.digest();
    }
}
