package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The simulated payment of the sandbox (wire reference, section 4) and what a merchant's system may be like (7.4). */
@ExtendWith(SharedGateway.class)
class TestCallbackIT {
    static final String PATH = "/vqr/bank/api/test/transaction-callback";
    private static final Duration SOON = Until.SOON;

    private final Http http;
    private final Database database;
    private final ApiClient partner;
    private String tokenUrl;
    private String callbackUrl;

    TestCallbackIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
        this.partner = ApiClient.partner(http);
    }

    @BeforeEach
    void noteTheReceiver() {
        tokenUrl = database.text("select token_url from webhook_endpoint order by id limit 1");
        callbackUrl = database.text("select callback_url from webhook_endpoint order by id limit 1");
        // Those that other tests have left behind answer nobody.
        database.change("update webhook_endpoint set enabled = false where id >"
                + " (select id from (select min(id) as id from webhook_endpoint) oldest)");
    }

    @AfterEach
    void giveTheReceiverBack() {
        database.change(
                "update webhook_endpoint set token_url = ?, callback_url = ? order by id limit 1",
                tokenUrl,
                callbackUrl);
    }

    @Test
    void aSimulatedPaymentPaysTheOrder() {
        Order order = Order.ask(http, 90_000);

        Answer answer = partner.post(PATH, payment(order.content(), "90000").build());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.object().getString("status")).isEqualTo("SUCCESS");
        assertThat(answer.object().getString("message")).isEmpty();
        JsonObject row = new CheckOrder(partner).of(order);
        assertThat(row.getInt("status")).isEqualTo(1);
        assertThat(row.getString("referenceNumber")).startsWith(Demo.PARTNER + "-");
    }

    @Test
    void aContentThatBelongsToNoOrderIsToldAllTheSame() {
        try (MerchantSystem merchant = MerchantSystem.up().takesOver(database)) {
            Answer answer = partner.post(PATH, payment("khong co ma", "90000").build());

            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(merchant.told("khong co ma")).singleElement().asString().contains("\"orderId\":\"\"");
        }
    }

    @Test
    void aMerchantThatIsDownAtFirstStillGetsIt() {
        try (MerchantSystem merchant = new MerchantSystem().takesOver(database)) {
            Order order = Order.ask(http, 90_000);
            Credit credit = order.paid();
            credit.tell(http);
            Ledger ledger = new Ledger(database);
            Until.holds("tried", SOON, () -> !ledger.tries(credit).isEmpty());

            merchant.start();

            Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
            assertThat(ledger.tries(credit)).startsWith("REFUSED").endsWith("HTTP 200");
            assertThat(merchant.told(credit.reference()))
                    .singleElement()
                    .asString()
                    .contains(order.id());
        }
    }

    @Test
    void aMerchantThatIsUnwillingAtFirstIsToldTheSameAgain() {
        try (MerchantSystem merchant = MerchantSystem.up().takesOver(database).refusing(2)) {
            Credit credit = Order.ask(http, 90_000).paid();
            credit.tell(http);

            Ledger ledger = new Ledger(database);
            Until.holds("delivered", SOON, () -> ledger.deliveries(credit).equals(List.of("DELIVERED")));
            assertThat(ledger.tries(credit)).containsExactly("HTTP 503", "HTTP 503", "HTTP 200");
            List<String> told = merchant.told(credit.reference());
            assertThat(told).hasSize(3).containsOnly(told.get(0));
        }
    }

    @Test
    void theCallerIsToldWhatTheMerchantSaid() {
        try (MerchantSystem nobody = new MerchantSystem()) {
            nobody.takesOver(database);
            Answer answer = partner.post(PATH, payment("khong ai nghe", "90000").build());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.object().getString("status")).isEqualTo("FAILED");
            assertThat(answer.object().getString("message")).isEqualTo("E05 - REFUSED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bankAccount, 9999999999, E77",
        "bankAccount, '', E77",
        "amount, 0, 002",
        "amount, 12.5, 002",
        "amount, 150.000, 002",
        "transType, X, 003",
        "content, '', 009"
    })
    void whatCannotBeMeantIsRefused(String field, String value, String code) {
        JsonObject wish = payment("x", "90000").add(field, value).build();

        Answer answer = partner.post(PATH, wish);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("message")).isEqualTo(code);
    }

    static JsonObjectBuilder payment(String content, String amount) {
        return Json.createObjectBuilder()
                .add("bankAccount", Demo.ACCOUNT)
                .add("content", content)
                .add("amount", amount)
                .add("transType", "C");
    }
}
