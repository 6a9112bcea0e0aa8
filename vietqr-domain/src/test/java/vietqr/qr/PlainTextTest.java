package vietqr.qr;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlainTextTest {
    private static final String ALL_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    private static final String ALL_PLAIN =
            "a".repeat(17) + "e".repeat(11) + "i".repeat(5) + "o".repeat(17) + "u".repeat(11) + "y".repeat(5) + "d";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ủng hộ lũ lụt | ung ho lu lut",
                "Thanh toán đơn hàng #12 | Thanh toan don hang 12",
                "TT 07/08 - Bảo (2 khách) | TT 07 08 Bao 2 khach",
                "Sân 5 — 19:30 — Tao Đàn | San 5 19 30 Tao Dan",
                "한글 | ''",
                "🎁 quà 🎁🎁 tặng 🎁 | qua tang",
                "ＦＵＬＬ width | width",
                "tab\tand no-break space | tab and no break space",
                "Đặng Đình Đức | Dang Dinh Duc",
            })
    void contentKeepsLettersDigitsAndBlanks(String text, String plain) {
        assertThat(PlainText.ofContent(text).value()).isEqualTo(plain);
    }

    @Test
    void namesKeepAsciiPunctuation() {
        assertThat(PlainText.of("  Phở & Bún (Q.1) – Đa Kao ").value()).isEqualTo("Pho & Bun (Q.1) Da Kao");
    }

    @Test
    void everyVietnameseLetterFolds() {
        assertThat(PlainText.of(ALL_LETTERS).value()).isEqualTo(ALL_PLAIN);
        assertThat(PlainText.of(ALL_LETTERS.toUpperCase(Locale.ROOT)).value())
                .isEqualTo(ALL_PLAIN.toUpperCase(Locale.ROOT));
    }

    @Test
    void cutLeavesNoBlankAtTheEnd() {
        assertThat(PlainText.of("Cà phê sữa đá").cut(7).value()).isEqualTo("Ca phe");
        assertThat(PlainText.of("Cà phê").cut(6).value()).isEqualTo("Ca phe");
        assertThat(PlainText.of("").isEmpty()).isTrue();
    }

    @Test
    void rawTextIsNotTakenForPlain() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlainText("đ"));
    }

    @Property
    void composedAndDecomposedInputGiveTheSame(@ForAll String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(PlainText.of(composed)).isEqualTo(PlainText.of(decomposed));
        assertThat(PlainText.ofContent(composed)).isEqualTo(PlainText.ofContent(decomposed));
    }

    @Property
    void resultIsTidyAndStable(@ForAll String text, @ForAll @IntRange(max = 40) int longest) {
        PlainText plain = PlainText.of(text).cut(longest);
        assertThat(plain.value())
                .hasSizeLessThanOrEqualTo(longest)
                .doesNotContain("  ")
                .isEqualTo(plain.value().strip());
        assertThat(PlainText.of(plain.value())).isEqualTo(plain);
        assertThat(PlainText.ofContent(text).value()).matches("[A-Za-z0-9 ]*");
    }
}
