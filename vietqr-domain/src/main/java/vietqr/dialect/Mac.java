package vietqr.dialect;

import vietqr.kernel.Md5;

import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** Keyed hashes and checksums as banks write them: over UTF-8, in lower-case hex. */
final class Mac {
    private Mac() {}

    static byte[] of(String algorithm, String secret, byte[]... parts) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            for (byte[] part : parts) mac.update(part);
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static String hex(String algorithm, String secret, String text) {
        return HexFormat.of().formatHex(of(algorithm, secret, bytes(text)));
    }

    static String md5(String... parts) {
        return Md5.hex(String.join("", parts));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
