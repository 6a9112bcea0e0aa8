package vietqr.web.complaint;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;

import java.lang.reflect.Proxy;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class ComplaintFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({"101000, 101000", "101.000, 101000", "'1,250,000 ₫', 1250000"})
    void anAmountIsTakenAsItIsWritten(String typed, long amount) {
        assertThat(claimed(typed)).isEqualTo(Vnd.of(amount));
    }

    /** None is refused with the words for it. */
    @ParameterizedTest
    @CsvSource({"101.5", "'1,5'", "10.00", "-5000", "nhiều"})
    void aFractionIsNoLargerAmount(String typed) {
        assertThat(claimed(typed)).isEqualTo(Vnd.ZERO);
    }

    private static Vnd claimed(String amount) {
        return new ComplaintForm("ref", Vnd.of(101_000), TODAY)
                .filledIn(typed(amount))
                .complaint(Language.VI, TODAY)
                .claimed();
    }

    private static HttpServletRequest typed(String amount) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ComplaintFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> "amount".equals(arguments[0]) ? amount : null);
    }
}
