package vietqr.intake;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.payment.PaymentCode;

import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class CodesInTextTest {
    /** Nine digits 0 and therefore check digit 0; and another, worked out by hand from the field's multiplication. */
    private static final PaymentCode CODE = new PaymentCode("VQR0000000000");

    private static final PaymentCode OTHER = new PaymentCode("VQR0000000012");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VQR0000000012 THANH TOAN 01",
                "vqr0000000012 thanh toan 01",
                "CT DEN:0123 VQR0000000012",
                "MBVCB.123.456.VQR0000000012.CT tu 001 toi 002",
                "FT24001VQR0000000012THANHTOAN",
                "VQR00000 00012 THANH TOAN",
                "VQR-0000000012-CHUYEN TIEN",
                "VQR00.000.00012",
                "VQR0000000012 VQR0000000012"
            })
    void isFoundHoweverTheBankGivesItBack(String text) {
        assertThat(CodesInText.in(text)).containsExactly(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VQR", "VQR000000001", "VQR0000000013", "VQX0000000012", "THANH TOAN DON HANG 12"})
    void isNotFoundWhereThereIsNone(String text) {
        assertThat(CodesInText.in(text)).isEmpty();
    }

    @Test
    void twoDifferentCodesAreBothFound() {
        assertThat(CodesInText.in("VQR0000000012 va VQR0000000000")).containsExactly(OTHER, CODE);
    }

    @Property
    void noTextBreaksIt(@ForAll @StringLength(max = 2000) String text) {
        assertThat(CodesInText.in(text)).hasSizeLessThanOrEqualTo(10);
    }

    @Property
    void wordsAroundItDoNotHideIt(
            @ForAll @StringLength(max = 100) String before, @ForAll @StringLength(max = 100) String after) {
        List<PaymentCode> found = CodesInText.in(before + OTHER.value().toUpperCase(Locale.ROOT) + after);
        assertThat(found).contains(OTHER);
    }
}
