package vietqr.api.image;

import vietqr.bank.Bank;
import vietqr.bank.TransferSlip;
import vietqr.kernel.Vnd;
import vietqr.qr.PlainText;

import java.util.List;
import java.util.Locale;

/** A code for an account that nobody watches, in the keys of a generated code (wire reference, section 2.2). */
public record PlainCode(
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
        List<Object> additionalData,
        String vaAccount) {

    static PlainCode of(TransferSlip slip) {
        Bank bank = slip.bank();
        return new PlainCode(
                bank.code(),
                bank.name(),
                slip.accountNumber(),
                PlainText.of(slip.holder()).value().toUpperCase(Locale.ROOT),
                slip.amount().map(Vnd::toString).orElse("0"),
                slip.content(),
                slip.code(),
                bank.imageId(),
                0,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "");
    }
}
