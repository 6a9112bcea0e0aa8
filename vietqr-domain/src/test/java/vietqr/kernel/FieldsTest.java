package vietqr.kernel;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class FieldsTest {
    @Test
    void namesAreReadInAnyCase() {
        Fields fields = fields("{\"terminalcode\":\"SHOP01\",\"URLLINK\":\"https://shop.example\"}");
        assertThat(fields.text("terminalCode")).isEqualTo("SHOP01");
        assertThat(fields.text("urlLink")).isEqualTo("https://shop.example");
    }

    @ParameterizedTest
    @CsvSource({"10000, 10000", "'\"10000\"', 10000", "'\" 10000 \"', 10000", "1e4, 10000", "10000.0, 10000", "-5, -5"})
    void wholeNumbersComeAsNumbersOrText(String json, long expected) {
        assertThat(fields("{\"amount\":" + json + "}").whole("amount")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "\"1.5\"",
                "\"ten\"",
                "null",
                "\"\"",
                "true",
                "{}",
                "[1]",
                "99999999999999999999",
                "1e400000"
            })
    void whatIsNoWholeNumberIsNone(String json) {
        assertThat(fields("{\"amount\":" + json + "}").whole("amount")).isEmpty();
    }

    @Test
    void absentNullAndEmptyAreAlike() {
        Fields fields = fields("{\"a\":null,\"b\":\"\",\"c\":\"  \"}");
        for (String name : new String[] {"a", "b", "c", "d"})
            assertThat(fields.has(name)).isFalse();
        assertThat(fields.named("a")).isTrue();
        assertThat(fields.present("a")).isFalse();
        assertThat(fields.present("b")).isTrue();
        assertThat(fields.named("d")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{", "{\"a\":}", "{} {}", "<html>"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(Fields.parse(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(Fields.parse("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void aDeepNestIsRefusedAndNotFallenInto() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(Fields.parse(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Property
    void noBytesBreakIt(@ForAll byte[] body) {
        assertThat(Fields.parse(body)).isNotNull();
    }

    private static Fields fields(String json) {
        return Fields.parse(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
