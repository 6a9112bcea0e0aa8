package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.HmacSha256;
import vietqr.vault.Vault;

import java.util.HexFormat;

/** Stands for secrets that were shown: a keyed hash, by which one can be known again and which does not tell it. */
@ApplicationScoped
class Marks {
    private final byte[] key;

    /** For the container's proxy only. */
    protected Marks() {
        this.key = null;
    }

    @Inject
    Marks(Vault vault) {
        this.key = vault.keyFor("shown bank secret");
    }

    String of(String secret) {
        return "mark " + HexFormat.of().formatHex(HmacSha256.of(key, secret));
    }
}
