package vietqr.matching;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentCodes;

import java.util.Locale;
import java.util.Random;

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
                "VQ R000000/0012",
                "VQR0000000012 VQR0000000012"
            })
    void isFoundHoweverTheBankGivesItBack(String text) {
        assertThat(CodesInText.of(text).whole()).containsExactly(OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VQR", "VQR000000001", "VQR0000000013", "VQX0000000012", "THANH TOAN DON HANG 12"})
    void isNotFoundWhereThereIsNone(String text) {
        assertThat(CodesInText.of(text).whole()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VQR0000000013",
                "VQR000000O012",
                "VQR0000000021 ct",
                "VQR000000X012",
                "VQROOOOOOOO12",
                "VOR0000000012",
                "ck QVR0000000012",
                "QR0000000012",
                "VR 00000 00012"
            })
    void oneWrongOrExchangedCharacterLeavesItNearby(String text) {
        CodesInText found = CodesInText.of(text);
        assertThat(found.whole()).isEmpty();
        assertThat(found.nearby()).contains(OTHER);
    }

    @Test
    void whatIsLeftOfACodeIsItsStart() {
        assertThat(CodesInText.of("CT tu 0123 VQR1a2b3c4").starts()).containsExactly("VQR1a2b3c4");
        assertThat(CodesInText.of("VQR1A2B3 DEN TK 012").starts()).contains("VQR1a2b3");
        assertThat(CodesInText.of("VQR123").starts()).isEmpty();
    }

    @Test
    void theIdOfABillIsFoundWholeAndMistyped() {
        String bill = PaymentCodes.drawBill(new Random(7)).value();

        assertThat(CodesInText.of("CK " + bill.substring(0, 8) + " "
                                + bill.substring(8).toLowerCase() + "TT")
                        .whole())
                .contains(new PaymentCode(bill));
        String mistyped = bill.substring(0, 15) + (bill.charAt(15) == 'Z' ? 'Y' : 'Z');
        assertThat(CodesInText.of("CK " + mistyped + " TT").whole()).doesNotContain(new PaymentCode(bill));
        assertThat(CodesInText.of("CK " + mistyped + " TT").nearby()).contains(new PaymentCode(bill));
    }

    @Test
    void twoDifferentCodesAreBothFound() {
        assertThat(CodesInText.of("VQR0000000012 va VQR0000000000").whole()).containsExactly(OTHER, CODE);
    }

    @Property
    void noTextBreaksIt(@ForAll @StringLength(max = 2000) String text) {
        assertThat(CodesInText.of(text).whole()).hasSizeLessThanOrEqualTo(10);
    }

    @Property
    void wordsAroundItDoNotHideIt(
            @ForAll @StringLength(max = 100) String before, @ForAll @StringLength(max = 100) String after) {
        String text = before + OTHER.value().toUpperCase(Locale.ROOT) + after;
        assertThat(CodesInText.of(text).whole()).contains(OTHER);
    }

    @Property
    void separatorsInsideDoNotHideIt(
            @ForAll @IntRange(min = 1, max = 12) int at, @ForAll @IntRange(min = 1, max = 12) int again) {
        String code = OTHER.value();
        String text = code.substring(0, at) + " -" + code.substring(at);
        text = text.substring(0, again) + '.' + text.substring(again);
        assertThat(CodesInText.of("ND " + text + " CK").whole()).containsExactly(OTHER);
    }
}
