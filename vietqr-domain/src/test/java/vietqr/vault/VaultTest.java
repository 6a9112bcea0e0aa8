package vietqr.vault;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.settings.MasterKey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VaultTest {
    private static final Vault VAULT = vault("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    private static final Vault OTHER = vault("ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=");

    @Property(tries = 200)
    void whatWasSealedIsOpenedAgain(@ForAll String secret) {
        String wellFormed = secret.replaceAll("[\\ud800-\\udfff]", "?");
        assertThat(VAULT.open(VAULT.seal(wellFormed))).isEqualTo(wellFormed);
    }

    @Test
    void twoSealingsDifferAndNeitherShowsTheSecret() {
        String sealed = VAULT.seal("demo-secret");
        assertThat(sealed).isNotEqualTo(VAULT.seal("demo-secret")).doesNotContain("demo");
    }

    @Test
    void anotherKeyOrAnAlteredTextOpensNothing() {
        String sealed = VAULT.seal("demo-secret");
        char last = sealed.charAt(10);
        String altered = sealed.substring(0, 10) + (last == 'A' ? 'B' : 'A') + sealed.substring(11);
        assertThatThrownBy(() -> OTHER.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> VAULT.open(altered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> VAULT.open("demo-secret")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysForDifferentPurposesDiffer() {
        assertThat(VAULT.keyFor("a"))
                .hasSize(64)
                .isNotEqualTo(VAULT.keyFor("b"))
                .isEqualTo(VAULT.keyFor("a"));
    }

    @Test
    void aSandboxKeepsTheKeyOfItsFirstStartForItsOwnerOnly(@TempDir Path dir) throws Exception {
        byte[] first = MasterKeyFile.inDirectory(dir.resolve("data")).bytes();
        assertThat(MasterKeyFile.inDirectory(dir.resolve("data")).bytes()).isEqualTo(first);
        Path file = dir.resolve("data/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenKeyFileIsNeverReplaced(@TempDir Path dir) throws Exception {
        Files.writeString(dir.resolve("master.key"), "half a key");
        assertThatThrownBy(() -> MasterKeyFile.inDirectory(dir)).hasMessageContaining("restore it from a backup");
    }

    private static Vault vault(String base64) {
        return new Vault(MasterKey.parse(base64).orElseThrow());
    }
}
