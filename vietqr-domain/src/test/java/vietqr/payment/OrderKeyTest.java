package vietqr.payment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderKeyTest {
    @ParameterizedTest
    @CsvSource({"dh-1, DH-1", "HD/2024_001, HD-2024-001", "'#DH 12.', DH-12", "123, 123"})
    void keepsLettersAndDigitsAndWhereTheyAreParted(String orderId, String key) {
        assertThat(OrderKey.of(orderId)).contains(new OrderKey(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1", "THANH TOAN", "ĐH123", "---"})
    void ordinaryWordsHaveNone(String orderId) {
        assertThat(OrderKey.of(orderId)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DH1001, true",
        "HD-2024-001, true",
        "A12345, true",
        "DH1, false",
        "DH100, false",
        "1234567890, false",
        "PHONG12, false"
    })
    void onlyALongMixtureIsEnoughByItself(String orderId, boolean decisive) {
        assertThat(OrderKey.of(orderId).orElseThrow().decisive()).isEqualTo(decisive);
    }
}
