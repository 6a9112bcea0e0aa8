package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static vietqr.system.OwnApi.problem;

/** Our own API: what a key opens, what becomes of a payment request, and how it refuses. */
@ExtendWith(SharedGateway.class)
class ApiV1IT {
    private static final String REQUESTS = "/vqr/v1/payment-requests";
    private static final String MOVEMENTS = "/vqr/v1/movements";
    private static final String EVENTS = "/vqr/v1/events";
    private static final String[] KEY = {"Authorization", "Bearer " + OwnApi.DEMO_KEY};

    private final Gateway gateway;
    private final Http http;
    private final Database database;

    ApiV1IT(Gateway gateway) {
        this.gateway = gateway;
        this.http = gateway.http();
        this.database = gateway.database();
    }

    @Test
    void aPaymentRequestGoesAllTheWay() {
        String order = Order.unique("V1-");
        Answer made = http.postJson(REQUESTS, wish(order, 120_000).build().toString(), KEY);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        JsonObject request = made.object();
        String id = request.getString("id");
        assertThat(URI.create(made.header("Location")).getPath()).isEqualTo(REQUESTS + "/" + id);
        assertThat(request.getString("state")).isEqualTo("WAITING");
        assertThat(request.getString("createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(get(REQUESTS + "/" + id)).isEqualTo(request);

        Credit credit = new Credit(Order.unique("T"), Order.unique("FT"), 120_000, request.getString("content"));
        credit.tell(http);

        assertThat(get(REQUESTS + "/" + id).getString("state")).isEqualTo("PAID");
        assertThat(get(REQUESTS + "/" + id).getInt("received")).isEqualTo(120_000);
        JsonObject movement = only(get(MOVEMENTS + "?requestId=" + id));
        assertThat(movement.getString("reference")).isEqualTo(credit.reference());
        assertThat(get(MOVEMENTS + "/" + movement.getString("id"))).isEqualTo(movement);
        assertThat(only(get(REQUESTS + "?orderId=" + order)).getString("id")).isEqualTo(id);
        assertThat(toldOf(id)).anyMatch(type -> type.contains("paid"));
    }

    @Test
    void aWaitingRequestIsWithdrawnOnceAndAPaidOneNever() {
        JsonObject waiting = made(wish(Order.unique("V1-"), 1_000));
        String cancel = REQUESTS + "/" + waiting.getString("id") + "/cancel";

        assertThat(http.post(cancel, "", KEY).object().getString("state")).isEqualTo("CANCELLED");
        assertThat(http.post(cancel, "", KEY).object().getInt("sequence")).isEqualTo(2);

        JsonObject paid = made(wish(Order.unique("V1-"), 2_000));
        new Credit(Order.unique("T"), Order.unique("FT"), 2_000, paid.getString("content")).tell(http);
        Answer refused = http.post(REQUESTS + "/" + paid.getString("id") + "/cancel", "", KEY);
        assertThat(problem(refused, 409).getString("code")).isEqualTo("not_waiting");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        String order = Order.unique("V1-");
        List<String> made = Stream.generate(() -> made(wish(order, 3_000)).getString("id"))
                .limit(3)
                .toList();

        JsonObject first = get(REQUESTS + "?limit=2&orderId=" + order);
        JsonObject second = get(REQUESTS + "?limit=2&orderId=" + order + "&cursor=" + first.getString("next"));

        assertThat(Stream.concat(ids(first), ids(second))).containsExactly(made.get(2), made.get(1), made.get(0));
        assertThat(second.isNull("next")).isTrue();
    }

    @Test
    void theFeedGoesOnWhereItWasLeft() {
        made(wish(Order.unique("V1-"), 4_000));
        new Credit(Order.unique("T"), Order.unique("FT"), 5_000, "khong ma").tell(http);

        JsonObject first = get(EVENTS + "?limit=1");
        JsonObject event = only(first);
        assertThat(event.getString("position")).isEqualTo(first.getString("next"));
        assertThat(event.getJsonObject("body").getString("id")).isEqualTo(event.getString("id"));
        String end = end(first.getString("next"));
        assertThat(get(EVENTS + "?after=" + end).getJsonArray("items")).isEmpty();
    }

    @Test
    void aRepeatIsAnsweredAlikeAndDoneOnce() {
        String order = Order.unique("V1-");
        String body = wish(order, 6_000).build().toString();
        String name = Order.unique("idem-");

        Answer first = once(name, body);
        Answer again = once(name, body);
        Answer other = once(name, wish(order, 6_001).build().toString());

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.header("Idempotent-Replayed")).isEqualTo("false");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(problem(other, 409).getString("code")).isEqualTo("idempotency_key_reused");
        assertThat(requestsOf(order)).isEqualTo(1);
    }

    @Test
    void twentyRepeatsAtOnceMakeOneRequest() {
        String order = Order.unique("V1-");
        String body = wish(order, 7_000).build().toString();
        String name = Order.unique("idem-");

        List<CompletableFuture<Answer>> answers = Stream.generate(
                        () -> http.postJsonLater(REQUESTS, body, KEY[0], KEY[1], "Idempotency-Key", name))
                .limit(20)
                .toList();

        List<Answer> done = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.status() != 409 || !inUse(answer))
                .toList();
        assertThat(done).isNotEmpty().allSatisfy(answer -> OwnApi.expect(201, answer));
        assertThat(done.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(done.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed").equals("false")))
                .hasSize(1);
        assertThat(requestsOf(order)).isEqualTo(1);
    }

    /** Those that waited stand in each other's way when the first fails, which the database ends by force. */
    @RepeatedTest(5)
    void twentyRepeatsOfARefusedCallAreRefusedAlike() {
        String body = wish(Order.unique("V1-"), 7_000)
                .add("accountNumber", "9999999999")
                .build()
                .toString();
        String name = Order.unique("idem-");

        List<CompletableFuture<Answer>> answers = Stream.generate(
                        () -> http.postJsonLater(REQUESTS, body, KEY[0], KEY[1], "Idempotency-Key", name))
                .limit(20)
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).allSatisfy(answer -> {
            if (!inUse(answer)) assertThat(OwnApi.code(answer, 422)).isEqualTo("E25");
        });
        assertThat(once(name, wish(Order.unique("V1-"), 7_000).build().toString())
                        .status())
                .isEqualTo(201);
    }

    private static boolean inUse(Answer answer) {
        return answer.status() == 409 && OwnApi.code(answer, 409).equals("idempotency_key_in_use");
    }

    @Test
    void aRefusedCallLeavesItsNameFree() {
        String order = Order.unique("V1-");
        String name = Order.unique("idem-");

        Answer refused = once(
                name,
                wish(order, 8_000).add("accountNumber", "9999999999").build().toString());
        assertThat(problem(refused, 422).getString("code")).isEqualTo("E25");
        assertThat(once(name, wish(order, 8_000).build().toString()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accountNumber\":\"0123456789\"}",
                "{\"accountNumber\":\"0123456789\",\"amount\":0}",
                "{\"accountNumber\":\"0123456789\",\"amount\":-5}",
                "{\"accountNumber\":\"0123456789\",\"amount\":1.5}",
                "{\"accountNumber\":\"0123456789\",\"amount\":\"1000\"}",
                "{\"accountNumber\":\"0123456789\",\"amount\":1e300}",
                "{\"accountNumber\":123456789,\"amount\":1000}",
                "{\"accountNumber\":\"0123456789\",\"amount\":1000,\"ammount\":1}",
                "[]",
                "{",
                ""
            })
    void aBodyThatCannotBeMeantIsRefused(String body) {
        problem(http.postJson(REQUESTS, body, KEY), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REQUESTS + "?limit=0",
                REQUESTS + "?limit=201",
                REQUESTS + "?limit=x",
                REQUESTS + "?state=NONE",
                REQUESTS + "?from=yesterday",
                REQUESTS + "?cursor=-1",
                MOVEMENTS + "?direction=X",
                MOVEMENTS + "?requestId=abc",
                EVENTS + "?after=-1",
                EVENTS + "?after=999999999999"
            })
    void aParameterThatCannotBeMeantIsRefused(String address) {
        problem(http.get(address, KEY), 400);
    }

    @ParameterizedTest
    @CsvSource({
        REQUESTS + "/1",
        REQUESTS + "/abc",
        REQUESTS + "/99999999999999999999",
        MOVEMENTS + "/1",
        "/vqr/v1",
        "/vqr/v1/",
        "/vqr/v1/no-such-thing"
    })
    void whatIsNotThereIsAProblem(String address) {
        problem(http.get(address, KEY), 404);
    }

    @Test
    void otherRefusalsAreProblemsToo() {
        problem(http.post(EVENTS, "", KEY), 405);
        problem(http.post(REQUESTS, "a=b", KEY[0], KEY[1], "Content-Type", "application/x-www-form-urlencoded"), 415);
        problem(
                http.post(REQUESTS, "{}", KEY[0], KEY[1], "Content-Type", "application/json", "Content-Encoding", "br"),
                415);
        problem(http.postJson(REQUESTS, "{\"note\":\"" + "x".repeat(2 << 20) + "\"}", KEY), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUESTS, MOVEMENTS, EVENTS, REQUESTS + "/1"})
    void nothingOpensWithoutAGoodKey(String address) {
        Answer stranger = http.get(address);
        assertThat(problem(stranger, 401).getString("code")).isEqualTo("unauthorized");
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
        problem(http.get(address, "Authorization", "Bearer vqk_test_demo_10002"), 401);
        problem(http.get(address, "Authorization", "Basic dnFrOnRlc3Q="), 401);
        problem(
                http.get(
                        address,
                        "Authorization",
                        Http.bearer(ApiClient.partner(http).token())),
                401);
        assertThat(http.get("/vqr/api/token", KEY).status()).isEqualTo(403);
    }

    @Test
    void aKeyOpensWhatItsScopesSayUntilItIsRevoked() {
        OwnApi narrow = OwnApi.ofStranger(gateway, "movements:read");

        narrow.get("movements");
        assertThat(OwnApi.code(narrow.send("GET", "events", ""), 403)).isEqualTo("missing_scope");
        problem(narrow.send("POST", "payment-requests", "{}"), 403);
        assertThat(database.number(
                        "select count(*) from api_key where hash = sha2(?, 256) and last_used_at is not null",
                        narrow.secret()))
                .isEqualTo(1);

        database.change("update api_key set revoked_at = now(6) where hash = sha2(?, 256)", narrow.secret());
        problem(narrow.send("GET", "movements", ""), 401);
    }

    @Test
    void aStrangersKeySeesNothingOfOurs() {
        String mine = made(wish(Order.unique("V1-"), 9_000)).getString("id");
        OwnApi other =
                OwnApi.ofStranger(gateway, "payment_requests:read payment_requests:write movements:read events:read");

        problem(other.send("GET", "payment-requests/" + mine, ""), 404);
        problem(other.send("POST", "payment-requests/" + mine + "/cancel", ""), 404);
        for (String list : List.of("payment-requests", "movements", "events"))
            assertThat(other.get(list).getJsonArray("items")).as(list).isEmpty();
        Answer onOurAccount = other.send(
                "POST",
                "payment-requests",
                wish(Order.unique("V1-"), 1_000).build().toString());
        assertThat(OwnApi.code(onOurAccount, 422)).isEqualTo("E25");
    }

    @Test
    void secretsAreNotKept() {
        assertThat(database.text("select prefix from api_key where hash = sha2('vqk_test_demo_10001', 256)"))
                .isEqualTo("vqk_test_demo");
    }

    private static JsonObjectBuilder wish(String order, long amount) {
        return Json.createObjectBuilder()
                .add("accountNumber", Demo.ACCOUNT)
                .add("amount", amount)
                .add("content", "THANH TOAN")
                .add("orderId", order);
    }

    private JsonObject made(JsonObjectBuilder wish) {
        Answer answer = http.postJson(REQUESTS, wish.build().toString(), KEY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.object();
    }

    private Answer once(String name, String body) {
        return http.postJson(REQUESTS, body, KEY[0], KEY[1], "Idempotency-Key", name);
    }

    private JsonObject get(String address) {
        Answer answer = http.get(address, KEY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    private static JsonObject only(JsonObject page) {
        assertThat(page.getJsonArray("items")).hasSize(1);
        return page.getJsonArray("items").getJsonObject(0);
    }

    private static Stream<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(item -> item.getString("id"));
    }

    /** The types of all events about a request. */
    private List<String> toldOf(String requestId) {
        Stream.Builder<String> types = Stream.builder();
        String after = "0";
        for (boolean more = true; more; ) {
            JsonObject page = get(EVENTS + "?limit=200&after=" + after);
            page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(event -> event.toString().contains(requestId))
                    .forEach(event -> types.add(event.getString("type")));
            after = page.getString("next");
            more = page.getBoolean("more");
        }
        return types.build().toList();
    }

    private String end(String from) {
        String after = from;
        for (boolean more = true; more; ) {
            JsonObject page = get(EVENTS + "?limit=200&after=" + after);
            after = page.getString("next");
            more = page.getBoolean("more");
        }
        return after;
    }

    private long requestsOf(String order) {
        return database.number("select count(*) from payment_request where order_id = ?", order);
    }
}
