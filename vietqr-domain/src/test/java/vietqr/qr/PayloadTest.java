package vietqr.qr;

import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData.Label;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What our own codes look like, character by character. */
class PayloadTest {
    private static final Payload ACCOUNT = Payload.transfer("970422", "0123456789");

    @Test
    void reusableTransferHasNothingThatIsNotNeeded() {
        assertThat(ACCOUNT.text())
                .isEqualTo("00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA"
                        + "53037045802VN6304B1A7");
    }

    @Test
    void amountMakesTheCodeDynamic() {
        assertThat(Payload.transfer("970403", "0011012345678")
                        .withAmount(Vnd.of(180_000))
                        .with(AdditionalData.of(Label.BILL_NUMBER, "NPS6869"))
                        .withPurpose("thanh toan don hang")
                        .text())
                .isEqualTo("00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
                        + "530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E");
    }

    @Test
    void partnerApiCodeIsMarkedReusableThoughItHasAnAmount() {
        assertThat(ACCOUNT.withAmount(Vnd.of(150_000))
                        .withPointOfInitiation(PointOfInitiation.STATIC)
                        .withPurpose("VQR1a2b3c4d5e THANH TOAN 01")
                        .text())
                .isEqualTo("00020101021138540010A00000072701240006970422011001234567890208QRIBFTTA"
                        + "530370454061500005802VN62310827VQR1a2b3c4d5e THANH TOAN 016304A580");
    }

    @Test
    void transferToACardSaysSo() {
        assertThat(Payload.cardTransfer("970403", "9704031101234567").text())
                .endsWith("0208QRIBFTTC53037045802VN63044F52");
    }

    @Test
    void merchantPaymentCarriesWhatIsMandatory() {
        Payload payload = Payload.merchantPayment(
                        "970403", "2112995044604025", new Merchant("5812", "PHUONG CAC", "HANOI"))
                .with(AdditionalData.of(Label.STORE, "NPS6869"));
        assertThat(payload.text())
                .endsWith("0206QRPUSH5204581253037045802VN5910PHUONG CAC6005HANOI62110307NPS686963043820");
    }

    @Test
    void cashWithdrawalNamesReferenceAndTerminal() {
        Payload payload = Payload.cashWithdrawal(
                "970403",
                "12345678",
                new Merchant(Merchant.ATM, "NGUYEN HUU HUAN", "HANOI"),
                "201901091557142283847",
                "00001111");
        assertThat(payload.text())
                .isEqualTo("00020101021238500010A000000727012200069704030108123456780206QRCASH5204601153037045802VN"
                        + "5915NGUYEN HUU HUAN6005HANOI6237052120190109155714228384707080000111163041009");
    }

    @Test
    void checksumKeepsItsLeadingZero() {
        assertThat(Payload.transfer("970407", "19030413601018").text()).endsWith("63040283");
    }

    @Test
    void languageTemplateComesBeforeTheChecksumAndAfter62() {
        String text = ACCOUNT.withPurpose("X")
                .with(new LanguageTemplate("vi", "Phở Thìn", Optional.of("Hà Nội")))
                .with(80, "bare")
                .text();
        assertThat(text).contains("62050801X64280002vi0108Phở Thìn0206Hà Nội8004bare6304");
    }

    @Test
    void tipReplacesAnEarlierTip() {
        Payload payload = ACCOUNT.with(Tip.percentage(250)).with(Tip.fixed(Vnd.of(5_000)));
        assertThat(payload.tip()).contains(new Tip(Tip.Kind.FIXED, "5000"));
        assertThat(payload.text()).contains("550202" + "56045000");
        assertThat(ACCOUNT.with(Tip.percentage(250)).text()).contains("550203" + "570502.50");
        assertThat(ACCOUNT.with(Tip.enteredByPayer()).text()).contains("550201");
    }

    @Test
    void longContentCanBeWrittenBecauseThePartnerApiAllowsIt() {
        assertThat(ACCOUNT.withPurpose("x".repeat(95)).purpose()).contains("x".repeat(95));
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT.withPurpose("x".repeat(96)));
    }

    @Test
    void brokenInputIsNotWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> Payload.transfer("97042", "123"));
        assertThatIllegalArgumentException().isThrownBy(() -> Payload.transfer("970422", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT.withAmount(Vnd.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT.withPurpose(""));
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT.with(63, "ABCD"));
        assertThatIllegalArgumentException().isThrownBy(() -> ACCOUNT.with(100, "x"));
    }

    @Test
    void whatWeWouldFaultInOthersWeDoNotWrite() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ACCOUNT.withPurpose("tiền điện").text());
        assertThatIllegalStateException().isThrownBy(() -> Payload.transfer("970422", "12345678901234567890")
                .text());
        assertThatIllegalStateException()
                .isThrownBy(() -> Payload.transfer("970422", "12 34").text());
        assertThatIllegalStateException()
                .isThrownBy(() -> ACCOUNT.with(54, "1.000").text());
        assertThatIllegalStateException()
                .isThrownBy(() -> ACCOUNT.with(59, "N".repeat(26)).text());
    }

    @Test
    void codeLongerThan512IsNotWritten() {
        Payload payload = ACCOUNT;
        for (int id = 80; id < 85; id++) payload = payload.with(id, "x".repeat(99));
        assertThatIllegalStateException().isThrownBy(payload::text).withMessageContaining("512");
    }

    @Test
    void whatScannersAddIsTakenAway() {
        assertThat(Payload.bare(" \r\n\uFEFF" + "0002 01" + "\t\uFEFF\n")).isEqualTo("0002 01");
        assertThat(Payload.bare("\uFEFF ")).isEmpty();
    }
}
