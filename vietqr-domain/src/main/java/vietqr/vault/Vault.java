package vietqr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.settings.MasterKey;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Seals and opens secrets with the master key (AES-256-GCM, NIST SP 800-38D, a random 96-bit nonce for each), and derives
 * keys for other uses from it (HMAC-SHA-512 over the purpose).
 */
@ApplicationScoped
public class Vault {
    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final MasterKey master;

    /** For the container's proxy only. */
    protected Vault() {
        this.master = null;
    }

    @Inject
    public Vault(MasterKey master) {
        this.master = master;
    }

    /** The sealed form: text that may be stored; two sealings of one secret differ. */
    public String seal(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + Base64.getEncoder().encodeToString(whole);
    }

    /** @throws IllegalStateException if it was not sealed with this master key, or was altered since */
    public String open(String sealed) {
        if (!sealed.startsWith(VERSION)) throw new IllegalStateException("not a sealed secret");
        byte[] whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] text = crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** A 64-byte key of its own for a purpose: the same master key and purpose give the same key, after restarts too. */
    public byte[] keyFor(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(master.bytes(), "HmacSHA512"));
            return mac.doFinal(("vietqr:" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-512 is not available", e);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input) {
        try {
            byte[] key = Arrays.copyOf(keyFor("seal"), 32);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed or opened with VIETQR_MASTER_KEY", e);
        }
    }
}
