package vietqr.bankfile;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How banks write dong; what is read is exactly what stands there, or nothing. */
class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMA | 1,234,567       | 1234567
            COMMA | 1,234,567.00    | 1234567
            COMMA | 1234567         | 1234567
            COMMA | -1,234          | -1234
            COMMA | 1,234-          | -1234
            COMMA | (1,234)         | -1234
            COMMA | +1,234 VND      | 1234
            COMMA | 1,234 đ         | 1234
            COMMA | 0               | 0
            DOT   | 1.234.567       | 1234567
            DOT   | 1.234.567,00    | 1234567
            DOT   | −1.234 VNĐ      | -1234
            """)
    void whatIsAnAmount(Amounts amounts, String text, long value) {
        assertThat(amounts.read(text)).isEqualTo(new Amounts.Read(value, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMMA | 1.234.567            | BAD_AMOUNT
            COMMA | 1.000                | BAD_AMOUNT
            COMMA | 12,34                | BAD_AMOUNT
            COMMA | 1,234.50             | FRACTION
            COMMA | 1e6                  | BAD_AMOUNT
            COMMA | abc                  | BAD_AMOUNT
            COMMA | 9999999999999999     | TOO_MUCH
            DOT   | 1,234,567            | BAD_AMOUNT
            DOT   | 1,000                | BAD_AMOUNT
            """)
    void whatIsNone(Amounts amounts, String text, Reason reason) {
        assertThat(amounts.read(text).problem().reason()).isEqualTo(reason);
    }

    @Property
    void everyAmountIsReadAsItIsWritten(
            @ForAll @LongRange(min = -Amounts.MOST, max = Amounts.MOST) long amount, @ForAll boolean fraction) {
        String comma = Samples.comma(amount) + (fraction ? ".00" : "");
        String dot = Samples.dot(amount) + (fraction ? ",00" : "");
        assertThat(Amounts.COMMA.read(comma).value()).isEqualTo(amount);
        assertThat(Amounts.DOT.read(dot).value()).isEqualTo(amount);
    }

    @Property
    void noTextIsTooMuch(@ForAll String text) {
        for (Amounts amounts : Amounts.values()) {
            Amounts.Read read = amounts.read(text);
            assertThat(read.good() || read.problem() != null).isTrue();
            assertThat(Math.abs(read.value())).isLessThanOrEqualTo(Amounts.MOST);
        }
    }
}
