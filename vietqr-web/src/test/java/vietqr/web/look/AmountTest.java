package vietqr.web.look;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"150000|150000", "150.000|150000", "₫1,500,000|1500000", "27.500.000 ₫|27500000", "2 000 vnd|2000"
            })
    void peopleTypeAmountsInManyWays(String typed, long amount) {
        assertThat(Amount.of(typed)).hasValue(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"VQR2354ab2966", "1.5", "12,34", "FT123", "", "99999999999999", "999.999.999.999.999", "-5000"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(Amount.of(typed)).isEmpty();
    }
}
