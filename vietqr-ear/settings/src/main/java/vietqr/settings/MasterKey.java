package vietqr.settings;

import java.util.Base64;
import java.util.Optional;

/** The 256-bit key that encrypts secrets at rest. It prints as {@code ***}. */
public final class MasterKey {

    /** Length in bytes, as AES-256 wants it. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key written as standard base64; empty if the text is not base64 or not 32 bytes long. */
    public static Optional<MasterKey> parse(String base64) {
        try {
            byte[] decoded = Base64.getDecoder().decode(base64.strip());
            return decoded.length == LENGTH ? Optional.of(new MasterKey(decoded)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A copy of the key. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "***";
    }
}
