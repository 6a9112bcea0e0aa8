package vietqr.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/thanks?o=1", "http://192.0.2.7:8080/", "HTTPS://SHOP.EXAMPLE"})
    void webAddressesAreFollowed(String link) {
        assertThat(WebLink.usable(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "/thanks",
                "//shop.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "intent://x",
                "https:///x",
                "https://bank.example@evil.example/",
                "https://shop.example/a b"
            })
    void nothingElseIs(String link) {
        assertThat(WebLink.usable(link)).isFalse();
    }
}
