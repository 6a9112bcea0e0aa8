package vietqr.evidence;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * A key pair that packs are signed with: Ed25519 (RFC 8032).
 *
 * @param publicText X.509 in Base64, for everybody
 * @param privateText PKCS 8 in Base64, for nobody else
 */
public record PackKey(String publicText, String privateText) {
    private static final String ALGORITHM = "Ed25519";

    public static PackKey draw() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new PackKey(
                    text(pair.getPublic().getEncoded()), text(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }

    /** The signature in Base64. */
    public String sign(byte[] message) {
        try {
            byte[] encoded = Base64.getDecoder().decode(privateText);
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** Whether whoever has the private key of this public one has signed the message. */
    static boolean signed(String publicText, byte[] message, String signatureText) {
        Optional<PublicKey> key = read(publicText);
        if (key.isEmpty()) return false;
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key.get());
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(signatureText.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static Optional<PublicKey> read(String publicText) {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicText.strip());
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "PackKey[" + publicText + ", ***]";
    }
}
