package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An order for which a code was asked, and what the gateway answered. Each has ids of its own, so that tests do not meet in
 * the shared database.
 */
record Order(String id, long amount, JsonObject answer) {
    static final String GENERATE = "/vqr/api/qr/generate-customer";
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000_000L);

    /** A token that no other test of this run uses. */
    static String unique(String prefix) {
        return prefix + NUMBERS.incrementAndGet();
    }

    static Order ask(Http http, long amount) {
        String id = unique("ORD");
        return new Order(
                id,
                amount,
                ApiClient.partner(http).ask(GENERATE, wish(id, amount).build()));
    }

    /** The documented fields of a dynamic code on the demo account. */
    static JsonObjectBuilder wish(String orderId, long amount) {
        return Json.createObjectBuilder()
                .add("bankCode", "MB")
                .add("bankAccount", Demo.ACCOUNT)
                .add("userBankName", Demo.HOLDER)
                .add("content", "THANH TOAN")
                .add("qrType", 0)
                .add("amount", amount)
                .add("orderId", orderId)
                .add("transType", "C")
                .add("terminalCode", Demo.TERMINAL)
                .add("sign", "s-" + orderId)
                .add("urlLink", "https://shop.example/thanks?o=" + orderId);
    }

    /** The transfer text that a payer's app puts into the transfer. */
    String content() {
        return answer.getString("content");
    }

    String code() {
        return answer.getString("qrCode");
    }

    /** The id on its payment page. */
    String refId() {
        return answer.getString("transactionRefId");
    }

    void cancel(Http http) {
        Answer answer = http.postJson(
                "/vqr/api/transactions/qr-link/cancel",
                Json.createObjectBuilder().add("refId", refId()).build().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Money with its text, as a bank tells it, that is not what was asked for. */
    Credit paid(long other) {
        return new Credit(unique("T"), unique("FT"), other, content());
    }

    /** The exact payment, as a bank tells it. */
    Credit paid() {
        return new Credit(unique("T"), unique("FT"), amount, content());
    }
}
