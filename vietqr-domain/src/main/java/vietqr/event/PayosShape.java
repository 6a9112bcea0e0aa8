package vietqr.event;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import vietqr.event.Happening.Transfer;
import vietqr.kernel.HmacSha256;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static vietqr.kernel.JsonApi.JSON;

/**
 * The body of payOS's webhook: it tells of money that paid a request and of nothing else. Its signature is the HMAC-SHA256
 * of the data's fields, sorted by name and written {@code a=1&b=2}. An order that is not a number is told as 0; the
 * payment link's id is the request's reference.
 */
final class PayosShape implements Shape {
    @Override
    public Optional<String> body(Transfer transfer, String secret) {
        boolean paid = transfer.request().isPresent()
                && !transfer.repayment()
                && transfer.money().direction() == Direction.C;
        if (!paid && !transfer.money().isTrial()) return Optional.empty();
        JsonObject data = data(transfer.money(), transfer.request());
        return Optional.of(JSON.createObjectBuilder()
                .add("code", "00")
                .add("desc", "success")
                .add("success", true)
                .add("data", data)
                .add("signature", signature(data, secret))
                .build()
                .toString());
    }

    private static JsonObject data(Money money, Optional<PaymentRequest> request) {
        String link = request.map(PaymentRequest::reference).orElse("");
        return JSON.createObjectBuilder()
                .add("orderCode", request.map(PayosShape::orderCode).orElse(0L))
                .add("amount", money.amount().amount())
                .add("description", money.content())
                .add("accountNumber", money.accountNumber())
                .add("reference", money.reference())
                .add("transactionDateTime", SepayShape.CLOCK.format(money.occurredAt()))
                .add("currency", "VND")
                .add("paymentLinkId", link.replace("-", ""))
                .add("code", "00")
                .add("desc", "Thành công")
                .add("counterAccountBankId", "")
                .add("counterAccountBankName", "")
                .add("counterAccountName", "")
                .add("counterAccountNumber", "")
                .add("virtualAccountName", "")
                .add("virtualAccountNumber", "")
                .build();
    }

    private static long orderCode(PaymentRequest request) {
        return request.orderId().matches("\\d{1,15}") ? Long.parseLong(request.orderId()) : 0;
    }

    private static String signature(JsonObject data, String secret) {
        String fields = new TreeMap<>(data)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + text(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HexFormat.of().formatHex(HmacSha256.of(secret.getBytes(StandardCharsets.UTF_8), fields));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
