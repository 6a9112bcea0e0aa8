package vietqr.api.partner;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.Fields;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookAddressTest {
    @Test
    void noneIsFineAndEmpty() {
        assertThat(WebhookAddress.in(Fields.of(Json.createObjectBuilder().build()), true))
                .contains("");
        assertThat(in("  ", true)).contains("");
    }

    @Test
    void productionTakesOnlyHttps() {
        assertThat(in("https://shop.example/hook", true)).contains("https://shop.example/hook");
        assertThat(in("http://shop.example/hook", true)).isEmpty();
        assertThat(in("http://shop.example/hook", false)).contains("http://shop.example/hook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "/hook",
                "ftp://shop.example",
                "https://u:p@shop.example",
                "https:///x",
                "https://a b"
            })
    void anythingElseIsRefused(String address) {
        assertThat(in(address, false)).isEmpty();
    }

    private static Optional<String> in(String address, boolean production) {
        return WebhookAddress.in(
                Fields.of(Json.createObjectBuilder().add("webhook", address).build()), production);
    }
}
