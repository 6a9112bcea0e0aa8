package vietqr.webhook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vietqr.intake.Movement;
import vietqr.payment.PaymentRequest;

import java.util.Objects;
import java.util.Optional;

/** The body of the callback: exactly thirteen keys, always all of them (wire reference, section 7.2). */
final class TransactionSync {
    private TransactionSync() {}

    /** @param paid the request this movement pays; empty for money outside the gateway */
    static String ofPayment(Movement movement, Optional<PaymentRequest> paid) {
        return withAll(movement, paid.map(TransactionSync::allOf).orElse(JsonObject.EMPTY_JSON_OBJECT));
    }

    /**
     * A debit that gives money back carries the order and the terminal of the original and nothing else of it (section 6).
     *
     * @param original the request whose money goes back
     */
    static String ofRefund(Movement debit, Optional<PaymentRequest> original) {
        JsonObject kept = original.map(TransactionSync::orderOf)
                .map(JsonObjectBuilder::build)
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
        return withAll(debit, kept);
    }

    private static JsonObjectBuilder orderOf(PaymentRequest request) {
        return Json.createObjectBuilder()
                .add("orderId", request.orderId())
                .add("terminalCode", Objects.requireNonNullElse(request.terminalCode(), ""))
                .add("subTerminalCode", request.subTerminalCode());
    }

    private static JsonObject allOf(PaymentRequest request) {
        return orderOf(request)
                .add("sign", request.sign())
                .add("serviceCode", request.serviceCode())
                .add("urlLink", request.urlLink())
                .build();
    }

    private static String withAll(Movement movement, JsonObject echo) {
        return Json.createObjectBuilder()
                .add("transactionid", movement.transactionId())
                .add("transactiontime", movement.occurredAt().toEpochMilli())
                .add("referencenumber", movement.reference())
                .add("amount", movement.amount().amount())
                .add("content", movement.content())
                .add("bankaccount", movement.accountNumber())
                .add("transType", movement.direction().name())
                .add("orderId", echo.getString("orderId", ""))
                .add("sign", echo.getString("sign", ""))
                .add("terminalCode", echo.getString("terminalCode", ""))
                .add("subTerminalCode", echo.getString("subTerminalCode", ""))
                .add("serviceCode", echo.getString("serviceCode", ""))
                .add("urlLink", echo.getString("urlLink", ""))
                .build()
                .toString();
    }
}
