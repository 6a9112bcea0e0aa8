package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** One payment from the integrator's request to the merchant's system (wire reference, sections 2, 5, 7 and 8.1). */
@ExtendWith(SharedGateway.class)
class PaymentPathIT {
    private static final Duration SOON = Until.SOON;

    private final Http http;
    private final Database database;
    private final Ledger ledger;
    private final CheckOrder checkOrder;

    PaymentPathIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
        this.ledger = new Ledger(database);
        this.checkOrder = new CheckOrder(ApiClient.partner(http));
    }

    @Test
    void beforeTheMoneyComesTheOrderWaits() {
        Order order = Order.ask(http, 150_000);

        JsonObject row = checkOrder.of(order);
        assertThat(row.getInt("status")).isZero();
        assertThat(row.getString("referenceNumber")).isEmpty();
        assertThat(row.getInt("timePaid")).isZero();
        assertThat(row.getInt("amount")).isEqualTo(150_000);
        assertThat(row.getJsonNumber("timeCreated").longValueExact())
                .isCloseTo(Instant.now().getEpochSecond(), within(30L));
    }

    @Test
    void theBankIsAnsweredAsDocumentedOnceThePaymentIsInTheBooks() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();

        JsonObject answer = credit.tell(http);

        assertThat(ledger.state(order)).isEqualTo("PAID");
        assertThat(answer.getBoolean("error")).isFalse();
        assertThat(answer.getString("errorReason")).isEqualTo("000");
        assertThat(answer.getString("toastMessage")).isEmpty();
        assertThat(answer.getJsonObject("object").getString("reftransactionid")).isNotEmpty();
        assertThat(ledger.matches(order)).isEqualTo(1);
        assertThat(ledger.movements(credit)).isEqualTo(1);
    }

    /** A reusable code with an amount takes only that; whatever else names it is recorded and told all the same. */
    @Test
    void moneyThatNamesAReusableCodeAndDoesNotFitItIsKept() {
        String service = Order.unique("SV");
        JsonObject wish =
                reusable(3).add("amount", 20_000).add("serviceCode", service).build();
        String content = ApiClient.partner(http).ask(Order.GENERATE, wish).getString("content");
        Credit other = new Credit(Order.unique("T"), Order.unique("FT"), 21_000, content);

        assertThat(other.tell(http).getBoolean("error")).isFalse();

        assertThat(ledger.movements(other)).isEqualTo(1);
        assertThat(ledger.matches(other)).isZero();
        assertThat(ledger.events(other)).isPositive();
    }

    @Test
    void moneyThatGoesOutUnderAReusableCodeIsKept() {
        String content =
                ApiClient.partner(http).ask(Order.GENERATE, reusable(1).build()).getString("content");
        Credit named = new Credit(Order.unique("T"), Order.unique("FT"), 5_000, content);
        JsonObject debit =
                Json.createObjectBuilder(named.message()).add("transType", "D").build();

        assertThat(ApiClient.bank(http).ask(Credit.PATH, debit).getBoolean("error"))
                .isFalse();

        assertThat(ledger.movements(named)).isEqualTo(1);
        assertThat(ledger.events(named)).isPositive();
    }

    private static JsonObjectBuilder reusable(int qrType) {
        return Json.createObjectBuilder()
                .add("bankCode", "MB")
                .add("bankAccount", Demo.ACCOUNT)
                .add("userBankName", Demo.HOLDER)
                .add("content", "tai quay")
                .add("qrType", qrType)
                .add("terminalCode", Demo.TERMINAL);
    }

    @Test
    void checkOrderSaysPaidByOrderAndByReference() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();
        credit.tell(http);

        JsonObject row = checkOrder.of(order);

        assertThat(row.keySet())
                .containsExactlyInAnyOrder(
                        "referenceNumber",
                        "orderId",
                        "amount",
                        "content",
                        "transType",
                        "status",
                        "type",
                        "timeCreated",
                        "timePaid",
                        "terminalCode",
                        "note",
                        "refundCount",
                        "amountRefunded");
        assertThat(row.getInt("status")).isEqualTo(1);
        assertThat(row.getString("referenceNumber")).isEqualTo(credit.reference());
        assertThat(row.getString("orderId")).isEqualTo(order.id());
        assertThat(row.getString("content")).isEqualTo(order.content());
        assertThat(row.getJsonNumber("timePaid").longValueExact())
                .isEqualTo(credit.at().getEpochSecond());
        assertThat(checkOrder.of(credit)).isEqualTo(row);
    }

    @Test
    void theMerchantIsToldExactlyTheThirteenFields() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();
        credit.tell(http);

        Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
        JsonObject told = receipt(credit);

        JsonObject expected = Json.createObjectBuilder()
                .add("transactionid", credit.transactionId())
                .add("transactiontime", credit.at().toEpochMilli())
                .add("referencenumber", credit.reference())
                .add("amount", 150_000)
                .add("content", order.content())
                .add("bankaccount", Demo.ACCOUNT)
                .add("transType", "C")
                .add("orderId", order.id())
                .add("sign", "s-" + order.id())
                .add("terminalCode", Demo.TERMINAL)
                .add("subTerminalCode", "")
                .add("serviceCode", "")
                .add("urlLink", "https://shop.example/thanks?o=" + order.id())
                .build();
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void aRepeatIsAcceptedOnce() {
        Order order = Order.ask(http, 150_000);
        Credit credit = order.paid();

        JsonObject first = credit.tell(http);
        JsonObject second = credit.tell(http);

        assertThat(second).isEqualTo(first);
        Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
        assertThat(ledger.movements(credit)).isEqualTo(1);
        assertThat(ledger.matches(order)).isEqualTo(1);
        assertThat(ledger.events(credit)).isEqualTo(1);
        assertThat(receipts(credit)).isEqualTo(1);
    }

    @Test
    void moneyWithoutACodeIsToldWithoutAnOrder() {
        Credit credit = new Credit(Order.unique("T"), Order.unique("FT"), 77_000, "chuyen tien");
        credit.tell(http);

        Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
        assertThat(receipt(credit).getString("orderId")).isEmpty();
        assertThat(checkOrder.of(credit).getInt("type")).isEqualTo(2);
    }

    private long receipts(Credit credit) {
        return database.number("select count(*) from sandbox_receipt where movement = ?", credit.reference() + "/C");
    }

    private JsonObject receipt(Credit credit) {
        String body = database.text("select body from sandbox_receipt where movement = ?", credit.reference() + "/C");
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
