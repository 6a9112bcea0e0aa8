package vietqr.api.partner;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import vietqr.bank.Bank;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.PaymentRequest;

import java.io.StringReader;
import java.net.URI;
import java.util.Optional;

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

    static QrAnswer of(IssueCommand asked, IssueResult.Issued issued, URI publicUrl) {
        Bank bank = issued.bank();
        Echo echo = asked.echo();
        Optional<String> refId = issued.request().map(PaymentRequest::transactionRefId);
        return new QrAnswer(
                bank.code(),
                bank.name(),
                asked.accountNumber(),
                issued.holder(),
                asked.amount().toString(),
                issued.content(),
                issued.payload(),
                bank.imageId(),
                issued.linked() ? 1 : 0,
                "",
                refId.orElse(null),
                refId.map(id -> qrLink(publicUrl, id)).orElse(null),
                echo.terminalCode(),
                echo.subTerminalCode(),
                echo.serviceCode(),
                echo.orderId(),
                array(echo.additionalData()),
                "");
    }

    private static String qrLink(URI publicUrl, String refId) {
        return publicUrl + "/qr-generated?token=" + refId;
    }

    private static JsonArray array(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
