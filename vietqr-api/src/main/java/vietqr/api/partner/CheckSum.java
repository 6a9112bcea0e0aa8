package vietqr.api.partner;

import vietqr.kernel.ConstantTime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksums of the public API: MD5 over the parts joined without separators, in lower-case hex (section 0). */
final class CheckSum {
    private CheckSum() {}

    static boolean matches(String given, String... parts) {
        return ConstantTime.equal(md5(String.join("", parts)), given);
    }

    static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is not available", e);
        }
    }
}
