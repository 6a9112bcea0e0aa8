package vietqr.apikey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeySecretTest {

    @Test
    void aNewSecretSaysWhereItBelongsAndIsLong() {
        assertThat(KeySecret.draw(true).value()).matches("vqk_live_[A-Za-z0-9_-]{43}");
        assertThat(KeySecret.draw(false).value()).matches("vqk_test_[A-Za-z0-9_-]{43}");
        assertThat(KeySecret.draw(false)).isNotEqualTo(KeySecret.draw(false));
    }

    @Test
    void whatIsShownTellsLittleAndWhatIsLoggedNothing() {
        KeySecret secret = new KeySecret("vqk_test_demo_10001");

        assertThat(secret.prefix()).isEqualTo("vqk_test_demo");
        assertThat(secret).hasToString("***");
        assertThat(secret.hash()).hasSize(64).doesNotContain("demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vqk_", "eyJhbGciOiJIUzUxMiJ9.e30.x", "VQK_TEST_demo_10001"})
    void whatIsNoSecretOfOursIsNotLookedUp(String text) {
        assertThat(new KeySecret(text).plausible()).isFalse();
        assertThat(new KeySecret("vqk_test_" + "x".repeat(200)).plausible()).isFalse();
    }

    @Test
    void scopesAreWrittenInWords() {
        assertThat(Scope.PAYMENT_REQUESTS_WRITE.word()).isEqualTo("payment_requests:write");
        assertThat(EnumSet.allOf(Scope.class))
                .allSatisfy(scope -> assertThat(Scope.of(scope.word())).hasValue(scope));
        assertThat(Scope.of("everything")).isEmpty();
    }

    @Test
    void aKeyThatOpensNothingCannotBeWished() {
        assertThatThrownBy(() -> new ApiKeyDraft(1, "x", Set.of(), OptionalLong.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
