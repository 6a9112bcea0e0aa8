import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Is a webhook from the gateway genuine? The methods are for your receiver; the command below them is for trying.
 *
 * <pre>
 *   WEBHOOK_SECRET=whsec_... java Verify.java standard ID TIMESTAMP SIGNATURE < body
 *   WEBHOOK_SECRET=...       java Verify.java sepay "Apikey ..." < body
 * </pre>
 */
public final class Verify {
    private static final long TOLERANCE_SECONDS = 300;

    private Verify() {}

    /** Standard Webhooks: the three webhook-* headers and the raw bytes of the body, not parsed and printed again. */
    public static boolean standard(String secret, String id, String timestamp, String signatures, byte[] body)
            throws GeneralSecurityException {
        if (!timestamp.matches("\\d{1,12}")) return false;
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE_SECONDS) return false;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        String mine = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        // While a secret is being replaced there are two signatures.
        for (String one : signatures.split(" ")) if (same(mine, one)) return true;
        return false;
    }

    /** SePay-like: the header Authorization carries the secret itself. */
    public static boolean sepay(String secret, String authorization) {
        return same("Apikey " + secret, authorization);
    }

    private static boolean same(String mine, String theirs) {
        return MessageDigest.isEqual(mine.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] args) throws GeneralSecurityException, IOException {
        String secret = System.getenv("WEBHOOK_SECRET");
        byte[] body = System.in.readAllBytes();
        boolean genuine = args[0].equals("standard")
                ? standard(secret, args[1], args[2], args[3], body)
                : sepay(secret, args[1]);
        System.out.println(genuine ? "genuine" : "forged");
        System.exit(genuine ? 0 : 1);
    }
}
