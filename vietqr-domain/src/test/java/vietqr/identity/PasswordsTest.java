package vietqr.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordsTest {
    private static final String PASSWORD = "Mật khẩu rất dài";

    @Test
    void hashIsArgon2idWithItsParametersInside() {
        assertThat(Passwords.newHash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void rightPasswordMatchesAndAnotherDoesNot() {
        String hash = Passwords.newHash(PASSWORD);
        assertThat(Passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(Passwords.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @Test
    void samePasswordTwiceHasTwoHashes() {
        assertThat(Passwords.newHash(PASSWORD)).isNotEqualTo(Passwords.newHash(PASSWORD));
    }

    @Test
    void decomposedLettersAreTheSamePassword() {
        String decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(PASSWORD);
        assertThat(Passwords.matches(decomposed, Passwords.newHash(PASSWORD))).isTrue();
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(Passwords.matches("", null)).isFalse();
        assertThat(Passwords.matches(PASSWORD, null)).isFalse();
    }

    @Test
    void overlongInputIsNeverRight() {
        String longest = "x".repeat(Passwords.MAX_LENGTH);
        String hash = Passwords.newHash(longest);
        assertThat(Passwords.matches(longest, hash)).isTrue();
        assertThat(Passwords.matches(longest + "x", hash)).isFalse();
    }

    @Test
    void lengthHasBounds() {
        assertThatThrownBy(() -> Passwords.newHash("x".repeat(Passwords.MIN_LENGTH - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Passwords.newHash("x".repeat(Passwords.MAX_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void weakerParametersAreCheckedAndKnownAsOutdated() {
        // 8 MiB, one pass: made once with the reference parameters of an older policy
        String weak = com.password4j.Argon2Function.getInstance(8192, 1, 1, 32, com.password4j.types.Argon2.ID)
                .hash(PASSWORD, "a salt of sixteen")
                .getResult();
        assertThat(Passwords.matches(PASSWORD, weak)).isTrue();
        assertThat(Passwords.outdated(weak)).isTrue();
        assertThat(Passwords.outdated(Passwords.newHash(PASSWORD))).isFalse();
    }
}
