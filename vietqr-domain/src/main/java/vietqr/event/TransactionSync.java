package vietqr.event;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vietqr.event.Happening.Transfer;
import vietqr.payment.PaymentRequest;

import java.util.Objects;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** The body of the public API's callback: exactly thirteen keys, always all of them (wire reference, section 7.2). */
final class TransactionSync implements Shape {
    /** A debit that gives money back carries the order and the terminal of the original and nothing else of it (section 6). */
    @Override
    public Optional<String> body(Transfer transfer, String secret) {
        JsonObject echo = transfer.request()
                .map(request -> transfer.repayment() ? orderOf(request).build() : allOf(request))
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
        return Optional.of(withAll(transfer.money(), echo));
    }

    private static JsonObjectBuilder orderOf(PaymentRequest request) {
        return JSON.createObjectBuilder()
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

    private static String withAll(Money money, JsonObject echo) {
        return JSON.createObjectBuilder()
                .add("transactionid", money.transactionId())
                .add("transactiontime", money.occurredAt().toEpochMilli())
                .add("referencenumber", money.reference())
                .add("amount", money.amount().amount())
                .add("content", money.content())
                .add("bankaccount", money.accountNumber())
                .add("transType", money.direction().name())
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
