package vietqr.api.partner;

import jakarta.json.JsonArray;
import vietqr.bank.Bank;
import vietqr.kernel.Vnd;
import vietqr.payment.Echo;
import vietqr.payment.IssueResult;
import vietqr.payment.Payee;

import java.io.StringReader;
import java.net.URI;

import static vietqr.kernel.JsonApi.JSON;

/** The answer to a request for a code: names, types and empty values as documented (wire reference, section 2.2). */
public record QrAnswer(
        String bankCode,
        String bankName,
        String bankAccount,
        String userBankName,
        String amount,
        String content,
        String qrCode,
        String imgId,
        int existing,
        String transactionId,
        String transactionRefId,
        String qrLink,
        String terminalCode,
        String subTerminalCode,
        String serviceCode,
        String orderId,
        JsonArray additionalData,
        String vaAccount) {
    /**
     * @param refId the id of the payment page: null when nobody waits for the payment, {@code ""} for a standing code, which
     *     has none
     */
    static QrAnswer of(Payee payee, Vnd amount, Echo echo, IssueResult.Issued issued, String refId, URI publicUrl) {
        Bank bank = issued.bank();
        return new QrAnswer(
                bank.code(),
                bank.name(),
                payee.accountNumber(),
                issued.holder(),
                amount.toString(),
                issued.content(),
                issued.payload(),
                bank.imageId(),
                issued.linked() ? 1 : 0,
                "",
                refId,
                refId == null || refId.isEmpty() ? refId : publicUrl + "/qr-generated?token=" + refId,
                echo.terminalCode(),
                echo.subTerminalCode(),
                echo.serviceCode(),
                echo.orderId(),
                array(echo.additionalData()),
                issued.virtualAccount().orElse(""));
    }

    private static JsonArray array(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
