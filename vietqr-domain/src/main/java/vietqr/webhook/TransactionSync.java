package vietqr.webhook;

import jakarta.json.Json;
import vietqr.intake.Movement;
import vietqr.payment.PaymentRequest;

import java.util.Optional;

/** The body of the callback: exactly thirteen keys, always all of them (wire reference, section 7.2). */
final class TransactionSync {
    private TransactionSync() {}

    static String body(Movement movement, Optional<PaymentRequest> request) {
        return Json.createObjectBuilder()
                .add("transactionid", movement.transactionId())
                .add("transactiontime", movement.occurredAt().toEpochMilli())
                .add("referencenumber", movement.reference())
                .add("amount", movement.amount().amount())
                .add("content", movement.content())
                .add("bankaccount", movement.accountNumber())
                .add("transType", movement.direction().name())
                .add("orderId", request.map(PaymentRequest::orderId).orElse(""))
                .add("sign", request.map(PaymentRequest::sign).orElse(""))
                .add("terminalCode", request.map(PaymentRequest::terminalCode).orElse(""))
                .add(
                        "subTerminalCode",
                        request.map(PaymentRequest::subTerminalCode).orElse(""))
                .add("serviceCode", request.map(PaymentRequest::serviceCode).orElse(""))
                .add("urlLink", request.map(PaymentRequest::urlLink).orElse(""))
                .build()
                .toString();
    }
}
