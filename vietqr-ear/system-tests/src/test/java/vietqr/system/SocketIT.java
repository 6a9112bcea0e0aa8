package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Sha256;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs and pages that listen over WebSocket hear of their money at once, and of nobody else's. */
@ExtendWith(SharedGateway.class)
class SocketIT {
    private final Gateway gateway;
    private final Http http;

    SocketIT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
    }

    @Test
    void aPageIsToldOfItsPaymentWithAGroupedAmount() {
        Order order = Order.ask(http, 150_000);
        try (Listener page = new Listener(gateway, "refId=" + order.refId())) {
            page.says("{\"auth\":\"whoever\"}");
            order.paid().tell(http);

            JsonObject frame = page.frames(1).get(0);
            assertThat(frame.getString("notificationType")).isEqualTo("N05");
            assertThat(frame.getString("amount")).isEqualTo("150,000");
            assertThat(frame.getString("orderId")).isEqualTo(order.id());
            assertThat(frame.getString("refId")).isEqualTo(order.refId());
            assertThat(frame.getString("status")).isEqualTo("1");
            assertThat(frame.values()).allMatch(JsonString.class::isInstance);
        }
    }

    @Test
    void aPageThatComesLateIsToldAtOnce() {
        Order order = Order.ask(http, 150_000);
        order.paid().tell(http);
        try (Listener page = new Listener(gateway, "refId=" + order.refId())) {
            assertThat(page.frames(1).get(0).getString("notificationType")).isEqualTo("N05");
        }
    }

    @Test
    void aPageIsToldThatItsCodeWasWithdrawn() {
        Order order = Order.ask(http, 150_000);
        try (Listener page = new Listener(gateway, "refId=" + order.refId())) {
            order.cancel(http);
            assertThat(page.frames(1))
                    .containsExactly(Json.createObjectBuilder()
                            .add("notificationType", "N12")
                            .build());
        }
    }

    @Test
    void aMerchantsSystemHearsOfAllItsMoneyAndGoesOnWhereItWasCutOff() {
        Newcomer newcomer = new Newcomer(gateway.database());
        ApiClient merchant = new ApiClient(http, newcomer.merchant(), Demo.PARTNER_SECRET);
        String account = newcomer.account(merchant.username(), "LINKED");
        String clientId = clientId(merchant);
        long last;
        try (Listener system = new Listener(gateway, "clientId=" + clientId + "&after=0")) {
            pay(account, 11_000);
            Order.ask(http, 150_000).paid().tell(http);
            pay(account, 12_000);

            List<JsonObject> frames = system.frames(2);
            assertThat(frames).extracting(frame -> frame.getString("amount")).containsExactly("11000", "12000");
            assertThat(frames.get(0).getString("bankaccount")).isEqualTo(account);
            last = Long.parseLong(frames.get(1).getString("frameId"));
        }
        pay(account, 13_000);
        try (Listener back = new Listener(gateway, "clientId=" + clientId + "&after=" + last);
                Listener fresh = new Listener(gateway, "clientId=" + clientId)) {
            assertThat(back.frames(1))
                    .extracting(frame -> frame.getString("amount"))
                    .containsExactly("13000");
            pay(account, 14_000);
            assertThat(back.frames(2).get(1).getString("amount")).isEqualTo("14000");
            assertThat(fresh.frames(1)).hasSize(1).allSatisfy(frame -> assertThat(frame)
                    .doesNotContainKey("frameId")
                    .hasSize(12));
        }
    }

    @Test
    void aBoxIsGreetedAndTheFirstParameterInOrderCounts() {
        try (Listener box = new Listener(gateway, "clientId=nothing&boxId=VlZCMTIzNDU2VmlldFFSQm94QWNjZXNzS2V5")) {
            assertThat(box.frames(1).get(0)).isEmpty();
        }
    }

    @Test
    void whoSaysTooMuchIsSentAwayWithAReason() {
        try (Listener box = new Listener(gateway, "boxId=VlZCMTIzNDU2VmlldFFSQm94QWNjZXNzS2V5")) {
            for (int i = 0; i < 200 && box.closed().isEmpty(); i++) box.says("{}");
            Until.holds("closed", Until.SOON, () -> !box.closed().isEmpty());
            assertThat(box.closed()).isEqualTo("1008 nothing can be said here");
        }
    }

    @Test
    void whoeverNamesNothingToListenToIsRefused() {
        assertThat(Listener.refusal(gateway, "")).isEqualTo(400);
        assertThat(Listener.refusal(gateway, "loginId=1")).isEqualTo(400);
        assertThat(Listener.refusal(gateway, "userId=1&after=0")).isEqualTo(400);
        assertThat(Listener.refusal(gateway, "userId=1")).isEqualTo(404);
        assertThat(Listener.refusal(gateway, "boxId=x&after=x")).isEqualTo(400);
        assertThat(Listener.refusal(gateway, "refId=unknown")).isEqualTo(404);
        assertThat(Listener.refusal(gateway, "clientId=unknown")).isEqualTo(404);
        assertThat(http.get("/vqr/socket?boxId=x").status()).isEqualTo(426);
    }

    @Test
    void aPersonsProgramHearsOfItsMerchantsMoneyOnlyAndUntilItsIdIsWithdrawn() {
        Newcomer newcomer = new Newcomer(gateway.database());
        String partner = newcomer.merchant();
        String account = newcomer.account(partner, "LINKED");
        String elsewhere = newcomer.account(newcomer.merchant(), "LINKED");
        String cashier = new Somebody(gateway.database()).at(newcomer.merchantOf(partner), "CASHIER");
        String id = listeningId(cashier);
        try (Listener program = new Listener(gateway, "userId=" + id)) {
            pay(elsewhere, 10_000);
            pay(account, 11_000);
            Order.ask(http, 150_000).paid().tell(http);
            pay(account, 1_200_000);

            List<JsonObject> frames = program.frames(2);
            assertThat(frames).extracting(frame -> frame.getString("amount")).containsExactly("11,000", "1,200,000");
            assertThat(frames)
                    .allSatisfy(frame -> assertThat(frame.values()).allMatch(JsonString.class::isInstance))
                    .extracting(frame -> frame.getString("content"))
                    .containsOnly("C*** T***");
            assertThat(program.closed()).isEmpty();
        }
        gateway.database()
                .change("delete l from listening_id l, portal_user u where l.user_id = u.id and u.email = ?", cashier);
        assertThat(Listener.refusal(gateway, "userId=" + id)).isEqualTo(404);
    }

    /** As the page of their own account makes it. */
    private String listeningId(String email) {
        String id = Seen.secret(DrawnSecret.draw());
        gateway.database()
                .change(
                        "insert into listening_id (user_id, hash, made_at, version)"
                                + " select id, ?, utc_timestamp(6), 0 from portal_user where email = ?",
                        Sha256.hex(id),
                        email);
        return id;
    }

    private static String clientId(ApiClient merchant) {
        return merchant.ask(
                        "/vqr/api/mid/certificate/v2",
                        Json.createObjectBuilder()
                                .add("webhook", "")
                                .add("merchantIdentify", "0312345678")
                                .build())
                .getString("clientId");
    }

    private void pay(String account, long amount) {
        JsonObject demo = new Credit(Order.unique("T"), Order.unique("FT"), amount, "CHUYEN TIEN").message();
        ApiClient.bank(http)
                .ask(
                        Credit.PATH,
                        Json.createObjectBuilder(demo)
                                .add("bankaccount", account)
                                .build());
    }
}
