package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Money given back by way of our own API: asked for once, seen while it waits, and never more than there is. */
@ExtendWith(SharedGateway.class)
class ApiV1RefundsIT {
    private static final Duration SOON = Until.SOON;

    private final Gateway gateway;
    private final OwnApi api;

    ApiV1RefundsIT(Gateway gateway) {
        this.gateway = gateway;
        this.api = OwnApi.ofDemo(gateway);
    }

    @Test
    void aRefundIsAnsweredAsItStandsAndFoundAgain() {
        String movement = paid(100_000);

        Answer answer =
                api.send("POST", "refunds", wish(movement, 40_000).build().toString());

        JsonObject refund = OwnApi.expect(201, answer).object();
        assertThat(refund.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(refund.getString("bankReference")).startsWith("FT");
        assertThat(refund.getInt("amount")).isEqualTo(40_000);
        assertThat(refund.isNull("approval")).isTrue();
        assertThat(URI.create(answer.header("Location")).getPath())
                .isEqualTo("/vqr/v1/refunds/" + refund.getString("id"));
        assertThat(api.get("refunds/" + refund.getString("id"))).isEqualTo(refund);
        assertThat(api.get("refunds?movementId=" + movement).getJsonArray("items"))
                .containsExactly(refund);
        assertThat(api.get("refunds?state=REFUSED&movementId=" + movement).getJsonArray("items"))
                .isEmpty();
        String request = api.get("movements/" + movement).getString("requestId");
        assertThat(api.get("payment-requests/" + request).getInt("refunded")).isEqualTo(40_000);
    }

    @Test
    void aLargeOneIsSeenToWaitForASecondPerson() {
        String movement = paid(SharedGateway.APPROVAL_FROM);

        JsonObject refund =
                api.made("refunds", wish(movement, SharedGateway.APPROVAL_FROM).build());

        assertThat(refund.getString("state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.getJsonObject("approval").getString("state")).isEqualTo("WAITING");
        assertThat(refund.getJsonObject("approval").isNull("decidedAt")).isTrue();
        assertThat(refund.isNull("bankReference")).isTrue();
        assertThat(api.get("refunds?state=AWAITING_APPROVAL&movementId=" + movement)
                        .getJsonArray("items"))
                .containsExactly(refund);
        assertThat(gateway.database().text("select requested_by from refund where id = ?", refund.getString("id")))
                .matches("key:\\d+");
    }

    @ParameterizedTest
    @CsvSource({"REFUSE,REFUSED,E43", "NOACCOUNT,REFUSED,E216"})
    void whatTheBankRefusesIsARefundThatFailed(String word, String state, String failure) {
        String movement = paid(50_000);

        JsonObject refund =
                api.made("refunds", wish(movement, 50_000).add("content", word).build());

        assertThat(refund.getString("state")).isEqualTo(state);
        assertThat(refund.getString("failure")).isEqualTo(failure);
        assertThat(api.made("refunds", wish(movement, 50_000).build()).getString("state"))
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void aSilentBankLeavesItUnknownUntilItSpeaks() {
        String movement = paid(50_000);

        JsonObject refund = api.made(
                "refunds", wish(movement, 50_000).add("content", "TIMEOUT").build());

        assertThat(refund.getString("state")).isEqualTo("UNKNOWN");
        Until.holds("found out", SOON, () -> api.get("refunds/" + refund.getString("id"))
                .getString("state")
                .equals("SUCCEEDED"));
    }

    @Test
    void whatCannotBeIsRefusedByItsReason() {
        String movement = paid(50_000);
        assertThat(refusal(wish(movement, 50_001), 422)).isEqualTo("E45");
        assertThat(refusal(wish("1", 1_000), 422)).isEqualTo("E44");
        api.made("refunds", wish(movement, 10_000).add("multiTimes", false).build());
        assertThat(refusal(wish(movement, 10_000), 409)).isEqualTo("E157");
        JsonObject unknown = api.made(
                "refunds", wish(paid(50_000), 10_000).add("content", "UNKNOWN").build());
        assertThat(refusal(wish(unknown.getString("movementId"), 10_000), 409)).isEqualTo("E158");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\":1000}",
                "{\"movementId\":\"1\"}",
                "{\"movementId\":1,\"amount\":1000}",
                "{\"movementId\":\"x\",\"amount\":1000}",
                "{\"movementId\":\"1\",\"amount\":\"1000\"}",
                "{\"movementId\":\"1\",\"amount\":1000,\"multiTimes\":\"yes\"}",
                "{\"movementId\":\"1\",\"amount\":1000,\"reason\":\"x\"}"
            })
    void aBodyThatCannotBeMeantIsRefused(String body) {
        assertThat(OwnApi.code(api.send("POST", "refunds", body), 400)).isEqualTo("invalid_parameter");
    }

    @Test
    void twentyRepeatsAtOnceSendTheMoneyOnce() {
        String movement = paid(100_000);
        String body = wish(movement, 10_000).add("multiTimes", true).build().toString();
        String[] headers = api.key("Idempotency-Key", Order.unique("refund-"));

        List<Answer> answers = Stream.generate(() -> gateway.http().postJsonLater("/vqr/v1/refunds", body, headers))
                .limit(20)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Answer> done =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(done.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(OwnApi.code(answer, 409)).isEqualTo("idempotency_key_in_use"));
        assertThat(gateway.database().number("select count(*) from refund where movement_id = ?", movement))
                .isEqualTo(1);
        Answer later = gateway.http().postJson("/vqr/v1/refunds", body, headers);
        assertThat(later.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(later.body()).isEqualTo(done.get(0).body());
    }

    @Test
    void pagesFollowOneAnotherAndKeepToTheTimesAskedFor() {
        String movement = paid(100_000);
        Instant before = Instant.now();
        List<String> made = Stream.generate(() -> api.made(
                                "refunds",
                                wish(movement, 1_000).add("multiTimes", true).build())
                        .getString("id"))
                .limit(3)
                .toList();

        JsonObject first = api.get("refunds?limit=2&movementId=" + movement);
        JsonObject second = api.get("refunds?limit=2&movementId=" + movement + "&cursor=" + first.getString("next"));

        assertThat(Stream.concat(ids(first), ids(second))).containsExactly(made.get(2), made.get(1), made.get(0));
        assertThat(second.isNull("next")).isTrue();
        assertThat(ids(api.get("refunds?movementId=" + movement + "&from=" + before)))
                .hasSize(3);
        assertThat(ids(api.get("refunds?movementId=" + movement + "&to=" + before)))
                .isEmpty();
    }

    private static Stream<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(item -> item.getString("id"));
    }

    @Test
    void aNameUsedForOtherParametersIsAConflict() {
        String movement = paid(100_000);
        String name = Order.unique("refund-");
        api.made("refunds", wish(movement, 10_000).add("multiTimes", true).build(), "Idempotency-Key", name);

        Answer other =
                api.send("POST", "refunds", wish(movement, 20_000).build().toString(), "Idempotency-Key", name);

        assertThat(OwnApi.code(other, 409)).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aStrangersKeyGivesNothingBackAndSeesNothing() {
        String movement = paid(50_000);
        String refund = api.made("refunds", wish(movement, 1_000).build()).getString("id");
        OwnApi stranger = OwnApi.ofStranger(gateway, "refunds:read refunds:write");

        Answer refused =
                stranger.send("POST", "refunds", wish(movement, 1_000).build().toString());

        assertThat(OwnApi.code(refused, 422)).isEqualTo("E44");
        OwnApi.problem(stranger.send("GET", "refunds/" + refund, ""), 404);
        assertThat(stranger.get("refunds").getJsonArray("items")).isEmpty();
    }

    private String refusal(JsonObjectBuilder wish, int status) {
        return OwnApi.code(api.send("POST", "refunds", wish.build().toString()), status);
    }

    /** The movement that paid a new order. */
    private String paid(long amount) {
        Credit credit = Order.ask(gateway.http(), amount).paid();
        credit.tell(gateway.http());
        return api.get("movements?direction=C&reference=" + credit.reference())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static JsonObjectBuilder wish(String movement, long amount) {
        return Json.createObjectBuilder()
                .add("movementId", movement)
                .add("amount", amount)
                .add("content", "HOAN TIEN");
    }
}
