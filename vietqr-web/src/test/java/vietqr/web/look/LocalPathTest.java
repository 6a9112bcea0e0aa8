package vietqr.web.look;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/payments/list.xhtml?state=PAID&text=a%20b", "/pay/abc_-"})
    void ownPagesAreGoneBackTo(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "payments",
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/a b"
            })
    void anythingElseLeadsToTheFrontPage(String elsewhere) {
        assertThat(LocalPath.of(elsewhere)).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchLeadToTheFrontPage() {
        assertThat(LocalPath.of(null)).isEqualTo("/");
        assertThat(LocalPath.of("/" + "x".repeat(2000))).isEqualTo("/");
    }
}
