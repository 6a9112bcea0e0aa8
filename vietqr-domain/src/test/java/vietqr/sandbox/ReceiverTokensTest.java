package vietqr.sandbox;

import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiverTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final ReceiverTokens tokens = new ReceiverTokens();

    @Test
    void tokenIsValidForItsLifetimeAndNoLonger() {
        String token = tokens.issue(NOW);
        assertThat(tokens.valid(token, NOW)).isTrue();
        assertThat(tokens.valid(token, NOW.plus(ReceiverTokens.LIFETIME).minusSeconds(1)))
                .isTrue();
        assertThat(tokens.valid(token, NOW.plus(ReceiverTokens.LIFETIME))).isFalse();
    }

    @Test
    void tokenOfAnotherKeyOrWithAnotherEndIsNotValid() {
        String token = tokens.issue(NOW);
        assertThat(new ReceiverTokens().valid(token, NOW)).isFalse();
        assertThat(tokens.valid("9" + token, NOW)).isFalse();
    }

    @Test
    void rubbishIsNotValid() {
        for (String rubbish : new String[] {"", ".", "x", "abc.def", "1.", "99999999999999999999.x"})
            assertThat(tokens.valid(rubbish, NOW)).isFalse();
    }
}
