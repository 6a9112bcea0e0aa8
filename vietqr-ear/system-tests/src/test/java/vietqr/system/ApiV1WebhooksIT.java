package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Endpoints and deliveries by way of our own API: the same rooms as behind the portal, and the same limits. */
@ExtendWith(SharedGateway.class)
class ApiV1WebhooksIT {
    private static final Duration SOON = Until.SOON;

    private final Gateway gateway;
    private final OwnApi api;
    private final Receiver receiver = new Receiver();

    ApiV1WebhooksIT(Gateway gateway) {
        this.gateway = gateway;
        this.api = OwnApi.ofDemo(gateway);
    }

    @AfterEach
    void leave() {
        receiver.close();
        gateway.database().change("update webhook_endpoint set enabled = false where callback_url = ?", receiver.url());
    }

    @Test
    void anEndpointIsRegisteredTriedChangedAndRemoved() {
        Answer made = api.send(
                "POST", "endpoints", wish().add("name", "Kế toán").build().toString());
        JsonObject endpoint = OwnApi.expect(201, made).object();
        String path = "endpoints/" + endpoint.getString("id");
        assertThat(URI.create(made.header("Location")).getPath()).isEqualTo("/vqr/v1/" + path);
        String secret = Seen.secret(endpoint.getString("secret"));
        assertThat(secret).startsWith("whsec_");
        assertThat(api.get(path).isNull("secret")).isTrue();
        assertThat(api.get("endpoints?limit=1").getJsonArray("items").getJsonObject(0))
                .isEqualTo(api.get(path));

        JsonObject trial = trial(path);
        assertThat(trial.getString("state")).isEqualTo("DELIVERED");
        assertThat(received("webhook.test").body()).isEqualTo(trial.getString("body"));

        JsonObject changed = changed(path, Json.createObjectBuilder().add("enabled", false));
        assertThat(changed.getString("disabledReason")).isEqualTo("BY_HAND");
        assertThat(changed.getString("name")).isEqualTo("Kế toán");
        JsonObject again = changed(
                path,
                Json.createObjectBuilder()
                        .add("enabled", true)
                        .add("direction", "D")
                        .add("accountNumbers", Json.createArrayBuilder().add(Demo.ACCOUNT)));
        assertThat(again.getBoolean("enabled")).isTrue();
        assertThat(again.getString("direction")).isEqualTo("D");
        assertThat(again.getJsonArray("accountNumbers").getString(0)).isEqualTo(Demo.ACCOUNT);
        assertThat(changed(path, Json.createObjectBuilder().add("direction", JsonValue.NULL))
                        .isNull("direction"))
                .isTrue();

        OwnApi.expect(204, api.send("DELETE", path, ""));
        OwnApi.problem(api.send("DELETE", path, ""), 404);
        OwnApi.problem(api.send("GET", path, ""), 404);
    }

    @Test
    void theSecretIsShownToWhoeverMadeItAndRotatedOncePerName() {
        String name = Order.unique("endpoint-");
        JsonObject first = api.made("endpoints", wish().build(), "Idempotency-Key", name);
        JsonObject repeat = api.made("endpoints", wish().build(), "Idempotency-Key", name);
        assertThat(repeat).isEqualTo(first);
        String secret = Seen.secret(first.getString("secret"));
        assertThat(gateway.database().text("select body from idempotent_answer where name = ?", name))
                .doesNotContain(secret);

        String rotate = "endpoints/" + first.getString("id") + "/rotate-secret";
        String renewal = Order.unique("rotate-");
        JsonObject next = OwnApi.expect(200, api.send("POST", rotate, "", "Idempotency-Key", renewal))
                .object();
        JsonObject same = OwnApi.expect(200, api.send("POST", rotate, "", "Idempotency-Key", renewal))
                .object();
        assertThat(Seen.secret(next.getString("secret"))).isNotEqualTo(secret);
        assertThat(same).isEqualTo(next);
        assertThat(gateway.database()
                        .number("select count(*) from webhook_secret where endpoint_id = ?", first.getString("id")))
                .isEqualTo(2);
        trial("endpoints/" + first.getString("id"));
        assertThat(received("webhook.test").headers().get("webhook-signature").split(" "))
                .as("one signature with each")
                .hasSize(2);
    }

    @Test
    void whatAnEndpointHasMissedIsSentWhenItIsAskedFor() {
        JsonObject endpoint = api.made(
                "endpoints",
                wish().add("enabled", false)
                        .add("events", Json.createArrayBuilder().add("payment.paid"))
                        .build());
        String path = "endpoints/" + endpoint.getString("id");
        Instant since = Instant.now();
        Order order = Order.ask(gateway.http(), 150_000);
        order.paid().tell(gateway.http());
        assertThat(deliveriesTo(endpoint)).isEmpty();

        changed(path, Json.createObjectBuilder().add("enabled", true));
        Answer recovered = api.send(
                "POST",
                path + "/recover",
                Json.createObjectBuilder()
                        .add("since", since.toString())
                        .build()
                        .toString());

        assertThat(OwnApi.expect(202, recovered).object().getInt("count")).isEqualTo(1);
        Until.holds("told", SOON, () -> receiver.messages().size() == 1);
        assertThat(receiver.messages().get(0).body()).contains(order.id());
    }

    @Test
    void aDeliveryTellsItsAttemptsAndIsSentOnceMore() {
        receiver.answers(503);
        JsonObject endpoint = api.made("endpoints", wish().build());
        String delivery = owed(api.send("POST", "endpoints/" + endpoint.getString("id") + "/test", ""));
        Until.holds("tried", SOON, () -> attempts(delivery) > 0);
        JsonObject tried = api.get("deliveries/" + delivery);
        assertThat(tried.getString("state")).isEqualTo("OWED");
        assertThat(tried.getString("dueAt")).isNotEmpty();
        JsonObject attempt = tried.getJsonArray("attempts").getJsonObject(0);
        assertThat(attempt.getString("label")).isEqualTo("HTTP 503");
        assertThat(attempt.getString("outcome")).isEqualTo("RETRY");
        assertThat(attempt.getString("requestHeaders")).contains("webhook-signature: v1,");
        assertThat(attempt.getString("answer")).isEqualTo("{\"success\":true}");

        receiver.answers(200);
        assertThat(owed(api.send("POST", "deliveries/" + delivery + "/resend", "")))
                .isEqualTo(delivery);
        Until.holds("taken", SOON, () -> state(delivery).equals("DELIVERED"));
        assertThat(receiver.messages().stream()
                        .map(Receiver.Message::body)
                        .filter(body -> body.contains("webhook.test"))
                        .distinct())
                .hasSize(1);
        JsonObject row = api.get("deliveries?state=DELIVERED&type=webhook.test&endpointId=" + endpoint.getString("id"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(row.getString("id")).isEqualTo(delivery);
        assertThat(row.isNull("attempts")).isTrue();
        assertThat(row.isNull("body")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest,is not public",
        "https://10.0.0.1/x,is not public",
        "https://[fd00::1]/x,is not public",
        "https://0x7f.1/x,two ways",
        "https://user@shop.example/x,user name",
        "ftp://shop.example/x,https",
        "nonsense,absolute"
    })
    void anAddressThatMustNotBeCalledIsRefused(String address, String words) {
        Answer refused =
                api.send("POST", "endpoints", wish().add("url", address).build().toString());

        JsonObject problem = OwnApi.problem(refused, 422);
        assertThat(problem.getString("code")).isEqualTo("address_refused");
        assertThat(problem.getString("detail")).contains("url: ", words);
    }

    @Test
    void aChangeToSuchAnAddressLeavesTheEndpointAsItWas() {
        String path = "endpoints/" + api.made("endpoints", wish().build()).getString("id");
        OwnApi.problem(api.send("PATCH", path, "{\"url\":\"http://10.0.0.1/x\",\"enabled\":false}"), 422);
        assertThat(api.get(path).getString("url")).isEqualTo(receiver.url());
        assertThat(api.get(path).getBoolean("enabled")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":1}",
                "{\"url\":\"https://shop.example/x\",\"profile\":\"NONE\"}",
                "{\"url\":\"https://shop.example/x\",\"events\":[\"no.such\"]}",
                "{\"url\":\"https://shop.example/x\",\"events\":\"payment.paid\"}",
                "{\"url\":\"https://shop.example/x\",\"accountNumbers\":[\"9999999999\"]}",
                "{\"url\":\"https://shop.example/x\",\"verifyTls\":1}",
                "{\"url\":\"https://shop.example/x\",\"username\":\"me\"}",
                "{\"url\":\"https://shop.example/x\",\"profile\":\"VIETQR_V1\",\"username\":\"me\"}",
                "{\"url\":\"https://shop.example/x\",\"secret\":\"mine\"}"
            })
    void aBodyThatCannotBeMeantIsRefused(String body) {
        assertThat(OwnApi.code(api.send("POST", "endpoints", body), 400)).isEqualTo("invalid_parameter");
    }

    @Test
    void whoBringsCredentialsHasNoSecretToReplace() {
        JsonObject endpoint = api.made(
                "endpoints",
                wish().add("profile", "VIETQR_V1")
                        .add("username", "me")
                        .add("password", Seen.secret(Order.unique("pass-")))
                        .build());
        assertThat(endpoint.isNull("secret")).isTrue();
        String path = "endpoints/" + endpoint.getString("id");
        assertThat(OwnApi.code(api.send("POST", path + "/rotate-secret", ""), 409))
                .isEqualTo("no_secret");
        assertThat(changed(path, Json.createObjectBuilder().add("name", "x")).getString("username"))
                .as("the password is still there")
                .isEqualTo("me");
        OwnApi.expect(204, api.send("DELETE", path, ""));
    }

    @Test
    void pagesOfEndpointsAndDeliveriesFollowOneAnother() {
        List<String> made = Stream.generate(
                        () -> api.made("endpoints", wish().build()).getString("id"))
                .limit(2)
                .toList();
        String owed = owed(api.send("POST", "endpoints/" + made.get(0) + "/test", ""));
        String next = owed(api.send("POST", "endpoints/" + made.get(0) + "/test", ""));

        JsonObject first = api.get("endpoints?limit=1");
        assertThat(ids(first)).containsExactly(made.get(1));
        assertThat(ids(api.get("endpoints?limit=1&cursor=" + first.getString("next"))))
                .containsExactly(made.get(0));
        String tests = "deliveries?limit=1&type=webhook.test&endpointId=" + made.get(0);
        JsonObject newest = api.get(tests);
        assertThat(ids(newest)).containsExactly(next);
        assertThat(ids(api.get(tests + "&cursor=" + newest.getString("next")))).containsExactly(owed);
    }

    private static Stream<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(item -> item.getString("id"));
    }

    @Test
    void aStrangersKeyFindsNothingOfOurs() {
        JsonObject endpoint = api.made("endpoints", wish().build());
        String path = "endpoints/" + endpoint.getString("id");
        String delivery = owed(api.send("POST", path + "/test", ""));
        OwnApi stranger = OwnApi.ofStranger(gateway, "endpoints:read endpoints:write deliveries:read deliveries:write");

        assertThat(stranger.get("endpoints").getJsonArray("items")).isEmpty();
        assertThat(stranger.get("deliveries").getJsonArray("items")).isEmpty();
        OwnApi.problem(stranger.send("GET", path, ""), 404);
        OwnApi.problem(stranger.send("PATCH", path, "{\"enabled\":false}"), 404);
        OwnApi.problem(stranger.send("DELETE", path, ""), 404);
        OwnApi.problem(stranger.send("POST", path + "/rotate-secret", ""), 404);
        OwnApi.problem(stranger.send("POST", path + "/test", ""), 404);
        OwnApi.problem(stranger.send("POST", path + "/recover", "{\"since\":\"2026-01-01T00:00:00Z\"}"), 404);
        OwnApi.problem(stranger.send("GET", "deliveries/" + delivery, ""), 404);
        OwnApi.problem(stranger.send("POST", "deliveries/" + delivery + "/resend", ""), 404);
    }

    private JsonObjectBuilder wish() {
        return Json.createObjectBuilder().add("url", receiver.url());
    }

    private JsonObject changed(String path, JsonObjectBuilder change) {
        return OwnApi.expect(200, api.send("PATCH", path, change.build().toString()))
                .object();
    }

    /** The delivery of a test, once it has been tried. */
    private JsonObject trial(String path) {
        String delivery = owed(api.send("POST", path + "/test", ""));
        Until.holds("tried", SOON, () -> attempts(delivery) > 0);
        return api.get("deliveries/" + delivery);
    }

    private Receiver.Message received(String type) {
        return receiver.messages().stream()
                .filter(message -> message.body().contains(type))
                .findFirst()
                .orElseThrow();
    }

    private static String owed(Answer answer) {
        return OwnApi.expect(202, answer).object().getString("deliveryId");
    }

    private int attempts(String delivery) {
        return api.get("deliveries/" + delivery).getJsonArray("attempts").size();
    }

    private String state(String delivery) {
        return api.get("deliveries/" + delivery).getString("state");
    }

    private JsonValue[] deliveriesTo(JsonObject endpoint) {
        return api.get("deliveries?endpointId=" + endpoint.getString("id"))
                .getJsonArray("items")
                .toArray(JsonValue[]::new);
    }
}
