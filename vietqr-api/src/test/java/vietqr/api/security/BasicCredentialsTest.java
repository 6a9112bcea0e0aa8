package vietqr.api.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;

class BasicCredentialsTest {
    @Test
    void onlyTheFirstColonParts() {
        assertThat(BasicCredentials.in("Basic " + base64("user:a:b=+/")))
                .contains(new BasicCredentials("user", "a:b=+/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic ", "BASIC ", "Basic  "})
    void theSchemeIsReadInAnyCase(String scheme) {
        assertThat(BasicCredentials.in(scheme + base64("user:pass"))).contains(new BasicCredentials("user", "pass"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Bearer dXNlcjpwYXNz", "Basic !!!", "Basic dXNlcg=="})
    void anythingElseIsNone(String header) {
        assertThat(BasicCredentials.in(header)).isEmpty();
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(new BasicCredentials("user", "pass")).hasToString("BasicCredentials[user, ***]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
