package vietqr.bank;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.bank.TransferSlip.Draft;
import vietqr.bank.TransferSlip.Result;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.qr.Decoding;
import vietqr.qr.Payload;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class TransferSlipTest {
    private static final BankDirectory BANKS = BankDirectory.shipped();

    @Test
    void fullDraftMakesADynamicCode() {
        TransferSlip slip = filled(new Draft("mbbank", " 0123456789 ", "150000", "Ủng hộ #12", "Nguyễn Văn A"));
        assertThat(slip.bank().bin()).isEqualTo("970422");
        assertThat(slip.content()).isEqualTo("Ung ho 12");
        assertThat(slip.holder()).isEqualTo("Nguyễn Văn A");
        assertThat(slip.code())
                .startsWith("000201010212")
                .contains("5406150000")
                .contains("0809Ung ho 12");
        assertThat(Payload.decode(slip.code()))
                .isInstanceOfSatisfying(Decoding.Decoded.class, decoded -> assertThat(decoded.warnings())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"''", "0", "000"})
    void withoutAmountTheCodeIsReusable(String amount) {
        TransferSlip slip = filled(new Draft("970422", "V3CASLRPR13MT76", amount, null, null));
        assertThat(slip.amount()).isEmpty();
        assertThat(slip.code()).startsWith("000201010211").doesNotContain("5802VN62");
    }

    @Test
    void largestAmountFits() {
        assertThat(filled(new Draft("MB", "1", "9999999999999", "", "")).amount())
                .isEqualTo(Optional.of(Vnd.of(9_999_999_999_999L)));
    }

    @ParameterizedTest
    @CsvSource({
        "NOBANK, 0123456789, 1000, x, E24",
        "'', 0123456789, 1000, x, E24",
        "MB, '', 1000, x, E46",
        "MB, 01234-56789, 1000, x, E46",
        "MB, 12345678901234567890, 1000, x, E46",
        "MB, 0123456789, -1000, x, E46",
        "MB, 0123456789, 1000.0, x, E46",
        "MB, 0123456789, '1,000', x, E46",
        "MB, 0123456789, 12345678901234, x, E46",
        "MB, 0123456789, ١٠٠, x, E46",
        "MB, 0123456789, 1000, 012345678901234567890123456789012345678901234567890, E26"
    })
    void brokenDraftIsRefusedWithAReason(String bank, String account, String amount, String content, ErrorCode code) {
        assertThat(TransferSlip.fill(new Draft(bank, account, amount, content, ""), BANKS))
                .isInstanceOfSatisfying(Result.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.words()).isNotBlank();
                });
    }

    @Test
    void overlongHolderIsRefused() {
        Draft draft = new Draft("MB", "1", "", "", "N".repeat(101));
        assertThat(TransferSlip.fill(draft, BANKS)).isInstanceOf(Result.Refused.class);
    }

    private static TransferSlip filled(Draft draft) {
        return ((Result.Filled) TransferSlip.fill(draft, BANKS)).slip();
    }
}
