package vietqr.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NGUYEN VAN AN chuyen tien VQRd2f49494f2 | N*** V*** A*** c*** t*** VQRd2f49494f2",
                "Đặng Thị Ý. ORD-5512/2026 | Đ*** T*** Ý***. ORD-5512/2026",
                "DON_2 AN-0912345678 | DON_2 A***-***678",
                "MBVCB.0912345678.tra no | M***.***678.t*** n***",
                "123-4567 | 123-4567",
            })
    void ofATransferTextWhatCodesAreMadeOfIsLeft(String text, String masked) {
        assertThat(Masked.text(text)).isEqualTo(masked);
    }

    @Test
    void whatIsNotThereStaysSo() {
        assertThat(Masked.text(null)).isNull();
        assertThat(Masked.text("")).isEmpty();
        assertThat(Masked.name(null)).isNull();
        assertThat(Masked.name(" ")).isBlank();
    }
}
