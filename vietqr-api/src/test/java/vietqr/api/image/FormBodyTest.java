package vietqr.api.image;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class FormBodyTest {
    @ParameterizedTest
    @CsvSource({
        "content=abc, abc",
        "a=1&content=x+y%20z, x y z",
        "content=ti%E1%BB%81n&content=2, tiền",
        "content=a=b, a=b",
        "content=, ''",
    })
    void fieldIsUnescaped(String body, String value) {
        assertThat(FormBody.field(body.getBytes(StandardCharsets.UTF_8), "content"))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({"''", "contents=1", "content", "{\"content\":1}", "content=%", "content=%zz"})
    void absentOrBrokenFieldIsNotThere(String body) {
        assertThat(FormBody.field(body.getBytes(StandardCharsets.UTF_8), "content"))
                .isEmpty();
    }
}
