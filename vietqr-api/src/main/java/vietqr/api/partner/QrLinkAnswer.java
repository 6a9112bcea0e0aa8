package vietqr.api.partner;

import vietqr.bank.Bank;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;

import java.util.Objects;

/**
 * A QR link's data (wire reference, section 3).
 *
 * @param amount VND
 * @param sign always blank here
 * @param type 0: dynamic, the only kind that has a link
 * @param status 0 waiting, 1 paid, 2 expired or cancelled
 * @param timeCreated epoch seconds
 */
public record QrLinkAnswer(
        String transactionId,
        String qr,
        long amount,
        String content,
        String transType,
        String terminalCode,
        String orderId,
        String sign,
        int type,
        int status,
        long timeCreated,
        String bankTypeId,
        String bankAccount,
        String bankCode,
        String bankName,
        String bankShortName,
        String imgId,
        String userBankName,
        String note,
        String merchant) {

    /**
     * @param payee whom the code pays, at this bank
     * @param number of the account, also where the code pays into a virtual one
     */
    static QrLinkAnswer of(
            PaymentRequest request, PaymentState state, Payee payee, String number, Bank bank, String merchant) {
        return new QrLinkAnswer(
                request.reference(),
                request.payload(),
                request.amount().amount(),
                request.content(),
                request.direction().name(),
                Objects.requireNonNullElse(request.terminalCode(), ""),
                request.orderId(),
                "",
                request.kind().wireType(),
                state.wireStatus(),
                request.createdAt().getEpochSecond(),
                bank.imageId(),
                number,
                bank.code(),
                bank.name(),
                bank.shortName(),
                bank.imageId(),
                payee.holder(),
                request.note(),
                merchant);
    }
}
