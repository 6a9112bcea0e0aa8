package vietqr.api.bank;

import org.junit.jupiter.api.Test;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BidvPayment;
import vietqr.dialect.CassoV1;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.MbMerchantQr;
import vietqr.dialect.SePay;

import static org.assertj.core.api.Assertions.assertThat;

/** What banks are told of messages that nobody has read. */
class BankShapeTest {
    @Test
    void aMessageThatIsTooLongIsRefusedInEachBanksWords() {
        assertThat(said(new MbBalanceChange(), 413))
                .contains("\"error\":true", "\"errorReason\":\"001\"", "larger than we read");
        assertThat(said(new MbMerchantQr(), 413)).contains("\"resCode\"", "larger than we read");
        assertThat(said(new BidvPayment(), 413)).contains("\"result_code\":\"001\"");
        assertThat(said(new SePay(), 413)).contains("\"success\":false", "larger than we read");
        assertThat(said(new CassoV1(), 415)).contains("\"success\":false", "gzip");
    }

    @Test
    void whenWeFailTheBankIsAskedToSendAgain() {
        assertThat(said(new MbBalanceChange(), 500)).contains("\"errorReason\":\"005\"");
        assertThat(said(new MbMerchantQr(), 500)).contains("\"resCode\":\"99\"");
        assertThat(said(new BidvPayment(), 500)).contains("\"result_code\":\"031\"");
    }

    private static String said(BankFormat format, int status) {
        return BankShape.answer(format, status).body();
    }
}
