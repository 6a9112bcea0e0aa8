package vietqr.api.image;

import org.junit.jupiter.api.Test;
import vietqr.bank.BankDirectory;
import vietqr.kernel.Vnd;
import vietqr.qr.Payload;
import vietqr.qr.PointOfInitiation;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class DecodedCodeTest {
    private static final BankDirectory BANKS = BankDirectory.shipped();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String CODE = Payload.transfer("970422", "0123456789")
            .withAmount(Vnd.of(50_000))
            .withPointOfInitiation(PointOfInitiation.STATIC)
            .withPurpose("xin chao")
            .text();

    @Test
    void goodCodeIsTakenApartForPeople() {
        DecodedCode decoded = DecodedCode.of(CODE, BANKS, VIETNAMESE);

        assertThat(decoded.valid()).isTrue();
        assertThat(decoded.payable()).isTrue();
        assertThat(decoded.bankCode()).isEqualTo("MB");
        assertThat(decoded.bankName()).isEqualTo("Ngân hàng TMCP Quân đội");
        assertThat(decoded.bankAccount()).isEqualTo("0123456789");
        assertThat(decoded.service()).isEqualTo("TO_ACCOUNT");
        assertThat(decoded.amount()).isEqualTo("50000");
        assertThat(decoded.content()).isEqualTo("xin chao");
        assertThat(decoded.warnings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("STATIC_WITH_AMOUNT");
            assertThat(note.message()).contains("số tiền");
        });
        assertThat(decoded.refusal()).isNull();
    }

    @Test
    void alteredCodeIsRefusedInWords() {
        DecodedCode decoded = DecodedCode.of(CODE.replace("540550000", "540590000"), BANKS, Locale.ENGLISH);

        assertThat(decoded.valid()).isFalse();
        assertThat(decoded.bankAccount()).isNull();
        assertThat(decoded.refusal().code()).isEqualTo("CHECKSUM");
        assertThat(decoded.refusal().message()).startsWith("The checksum");
        assertThat(decoded.refusal().position()).isEqualTo(CODE.length() - 8);
    }

    @Test
    void codeOfAnotherNetworkIsShownButNotPayable() {
        String code = "00020101021126280010A0000007750110010215477853037045802VN5912TUGIACOMPANY"
                + "62310315TU GIA COMPUTER0708TUGIACO16304DF44";
        DecodedCode decoded = DecodedCode.of(code, BANKS, Locale.ENGLISH);

        assertThat(decoded.valid()).isTrue();
        assertThat(decoded.payable()).isFalse();
        assertThat(decoded.merchantName()).isEqualTo("TUGIACOMPANY");
        assertThat(decoded.bankCode()).isNull();
    }
}
