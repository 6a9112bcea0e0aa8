package vietqr.api.v1;

import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.kernel.Vnd;
import vietqr.payment.Balance;
import vietqr.payment.PaymentRequest;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A payment request as our own API shows it. For a standing code what has come in all is null: it is never paid for good. */
record PaymentRequestBody(
        String id,
        String kind,
        String direction,
        String state,
        int sequence,
        String bankBin,
        String bankCode,
        String accountNumber,
        String accountHolder,
        long amount,
        Long received,
        Long surplus,
        Long refunded,
        String content,
        String paymentCode,
        String qrCode,
        String transactionRefId,
        String paymentUrl,
        String orderId,
        String terminalCode,
        String note,
        String returnUrl,
        String createdAt,
        String payableUntil,
        String paidAt) {
    static PaymentRequestBody of(PaymentRequest request, BankAccount account, Bank bank, URI publicUrl, Instant now) {
        Optional<Balance> balance = request.kind().standing() ? Optional.empty() : Optional.of(request.balance());
        return new PaymentRequestBody(
                String.valueOf(request.id()),
                request.kind().name(),
                request.direction().name(),
                request.stateAt(now).name(),
                request.seq(),
                account.bankBin(),
                bank.code(),
                account.number(),
                account.holder(),
                request.amount().amount(),
                dong(balance, Balance::received),
                dong(balance, Balance::surplus),
                dong(balance, Balance::refunded),
                request.content(),
                request.code().value(),
                request.payload(),
                request.transactionRefId(),
                publicUrl + "/qr-generated?token=" + request.transactionRefId(),
                request.orderId(),
                request.terminalCode() == null ? "" : request.terminalCode(),
                request.note(),
                request.urlLink(),
                request.createdAt().toString(),
                balance.map(known -> request.payableUntil().toString()).orElse(null),
                balance.flatMap(known -> request.paidAt())
                        .map(Instant::toString)
                        .orElse(null));
    }

    private static Long dong(Optional<Balance> balance, Function<Balance, Vnd> part) {
        return balance.map(part).map(Vnd::amount).orElse(null);
    }
}
