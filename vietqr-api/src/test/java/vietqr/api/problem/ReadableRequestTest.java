package vietqr.api.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a=1&b", "addInfo=Thanh%20to%C3%A1n+1", "a=%25", "a=Thanh to\u00c3\u00a1n", "a==&&"})
    void whatMeansSomething(String query) {
        assertThat(ReadableRequest.readable(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "a=%4", "%=1", "a=%FF%FE", "a=to%C3n", "a=%ED%A0%80"})
    void whatWouldBeLeftOutOrReplaced(String query) {
        assertThat(ReadableRequest.readable(query)).isFalse();
    }

    @Test
    void noQueryAtAll() {
        assertThat(ReadableRequest.readable(null)).isTrue();
    }
}
