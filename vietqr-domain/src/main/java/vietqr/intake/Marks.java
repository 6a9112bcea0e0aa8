package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.vault.Vault;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/** Stands for secrets that were shown: a keyed hash, by which one can be known again and which does not tell it. */
@ApplicationScoped
class Marks {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** For the container's proxy only. */
    protected Marks() {
        this.key = null;
    }

    @Inject
    Marks(Vault vault) {
        this.key = new SecretKeySpec(vault.keyFor("shown bank secret"), ALGORITHM);
    }

    String of(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return "mark " + HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
