package vietqr.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Every format in every scenario, played through our own API, and what came of it in the database. */
@ExtendWith(SharedGateway.class)
class SimulationIT {
    private static final String MESSAGES = "/vqr/v1/sandbox/bank-messages";
    private static final String[] KEY = {"Authorization", "Bearer vqk_test_demo_10001"};
    private static final long AMOUNT = 70_000;
    private static final int BURST = 12;

    /** These name the code that was paid: they carry no text, and know no other amount. */
    private static final Set<String> NAMING_CODES = Set.of("MB_MERCHANT_QR", "BIDV_BILL");

    private final Http http;
    private final Database database;

    SimulationIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
    }

    static Stream<String> formats() {
        return Stream.of(
                "MB_BALANCE_CHANGE",
                "MB_MERCHANT_QR",
                "BIDV_BILL",
                "GENERIC_FEED",
                "SEPAY",
                "CASSO_V1",
                "CASSO_V2",
                "PAYOS");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void exactMoneyPays(String format) {
        Played played = play(format, "EXACT", Json.createObjectBuilder());

        assertThat(played.statuses()).containsExactly(200);
        assertThat(played.outcomes()).containsExactly("BOOKED");
        played.has("PAID", 1, AMOUNT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void duplicatesAreCreditedOnce(String format) {
        Played played = play(format, "DUPLICATED", Json.createObjectBuilder().add("count", 5));

        assertThat(played.messages()).hasSize(5);
        assertThat(played.notices()).hasSize(1);
        assertThat(played.messages().stream().filter(message -> message.getBoolean("repeated")))
                .hasSize(4);
        played.has("PAID", 1, AMOUNT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingOfWhatComesInTheWrongOrderIsLost(String format) {
        Played played = play(format, "REORDERED", Json.createObjectBuilder());

        assertThat(played.outcomes()).containsOnly("BOOKED").hasSize(3);
        if (NAMING_CODES.contains(format)) played.has("PAID", 3, 3 * AMOUNT);
        else played.has("PAID", 3, AMOUNT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void moneyOfDaysAgoPays(String format) {
        Played played = play(format, "DELAYED", Json.createObjectBuilder().add("days", 5));

        played.has("PAID", 1, AMOUNT);
        assertThat(database.number(
                        "select count(*) from movement m join payment_match p on p.movement_id = m.id where p.request_id = ?"
                                + " and m.occurred_at between m.recorded_at - interval 121 hour and m.recorded_at - interval 119 hour",
                        played.request()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UNDERPAID, 63000", "OVERPAID, 77000"})
    void anotherAmountIsNotWhatWasAskedFor(String scenario, long amount) {
        formats().forEach(format -> {
            Played played = play(format, scenario, Json.createObjectBuilder());

            if (NAMING_CODES.contains(format)) {
                assertThat(played.outcomes()).containsExactly("OTHER_AMOUNT");
                played.has("WAITING", 0, 0);
            } else {
                played.has(scenario, 1, amount);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aMangledTextIsUnderstood(String format) {
        JsonObject request = asked(format);
        if (NAMING_CODES.contains(format)) {
            Answer refused = http.postJson(MESSAGES, wish(format, "MANGLED", request), KEY);
            assertThat(problem(refused, 400)).startsWith("scenario:");
            return;
        }
        for (int seed : List.of(1, 2, 3, 5, 8)) {
            Played played = play(format, "MANGLED", Json.createObjectBuilder().add("seed", Integer.toString(seed)));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void moneyOnNobodysAccountIsKeptAndNotCredited(String format) {
        Played played = play(format, "UNKNOWN_ACCOUNT", Json.createObjectBuilder());

        assertThat(played.outcomes().get(0)).isIn("UNKNOWN_ACCOUNT", "UNKNOWN_TERMINAL");
        assertThat(played.notices()).hasSize(1);
        played.has("WAITING", 0, 0);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aBurstOfPaymentsIsCountedToTheLast(String format) {
        Played played = play(format, "BURST", Json.createObjectBuilder().add("count", BURST));

        assertThat(played.outcomes()).hasSize(BURST).containsOnly("BOOKED");
        assertThat(played.notices()).hasSize(BURST);
        played.has("PAID", BURST, BURST * AMOUNT);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aForgedMessageCreditsNothing(String format) {
        Played played = play(format, "FORGED", Json.createObjectBuilder());

        assertThat(played.statuses().get(0)).isIn(400, 401, 403);
        if (played.message(0).isNull("outcome")) assertThat(played.notices()).isEmpty();
        else assertThat(played.outcomes()).containsExactly("UNAUTHENTICATED");
        played.has("WAITING", 0, 0);
    }

    @Test
    void aSlowBankIsWaitedForAndAskedAgain() {
        JsonObject request = asked("SEPAY");
        Answer begun = http.postJson(
                MESSAGES,
                fields("SEPAY", "EXACT", request).add("delaySeconds", 1).build().toString(),
                KEY);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(begun.object().getJsonArray("messages")).isEmpty();
        String address = MESSAGES + "/" + begun.object().getString("id");
        assertThat(begun.header("Location")).endsWith(address);

        Until.holds(
                "the bank has sent", Until.SOON, () -> http.get(address, KEY).status() == 200);

        new Played(http.get(address, KEY).object(), request.getString("id")).has("PAID", 1, AMOUNT);
    }

    @Test
    void moneyComesOnAnAccountWithoutARequest() {
        String text = Order.unique("khong ma ");
        Answer answer = http.postJson(
                MESSAGES,
                Json.createObjectBuilder()
                        .add("format", "sepay")
                        .add("accountNumber", Demo.ACCOUNT)
                        .add("bank", "MB")
                        .add("amount", 1_234)
                        .add("content", text)
                        .build()
                        .toString(),
                KEY);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(database.number("select count(*) from movement where content = ? and amount = 1234", text))
                .isEqualTo(1);
    }

    @Test
    void secretsAreNotShown() {
        for (String connection : List.of("demo-sepay-key", "demo-sepay"))
            assertThat(http.postJson(
                                    MESSAGES,
                                    fields("SEPAY", "EXACT", asked("SEPAY"))
                                            .add("connection", connection)
                                            .build()
                                            .toString(),
                                    KEY)
                            .body())
                    .contains("/vqr/hooks/" + connection)
                    .doesNotContain(Seen.secret("demo-sepay-api-key"), Seen.secret("demo-sepay-hmac-secret"));
        assertThat(play("MB_BALANCE_CHANGE", "EXACT", Json.createObjectBuilder())
                        .body()
                        .toString())
                .contains("\"Authorization\":\"***\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\":\"SEPAY\"}",
                "{\"format\":\"NO_SUCH\",\"accountNumber\":\"0123456789\",\"amount\":1}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"9999999999\",\"amount\":1}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":10000000000000}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"scenario\":\"UNDERPAID\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"scenario\":\"NONE\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"count\":2}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"count\":501,\"scenario\":\"BURST\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"delaySeconds\":301}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"days\":61,\"scenario\":\"DELAYED\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"connection\":\"demo-payos\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"scenario\":\"MANGLED\"}",
                "{\"format\":\"BIDV_BILL\",\"accountNumber\":\"V3CDEMO0001\",\"amount\":1}",
                "{\"format\":\"BIDV_BILL\",\"accountNumber\":\"0123456789\",\"amount\":1}",
                "{\"format\":\"SEPAY\",\"paymentRequestId\":\"1\"}",
                "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1,\"extra\":1}"
            })
    void aWishThatCannotBeMeantIsRefused(String wish) {
        problem(http.postJson(MESSAGES, wish, KEY), 400);
    }

    @Test
    void whoTypesAWordThatThereIsNotIsToldThoseThereAre() {
        String wish = "{\"format\":\"%s\",\"accountNumber\":\"0123456789\",\"amount\":1,\"scenario\":\"%s\"}";
        assertThat(problem(http.postJson(MESSAGES, wish.formatted("MB", "EXACT"), KEY), 400))
                .startsWith("format: must be one of ")
                .contains("MB_BALANCE_CHANGE", "SEPAY");
        assertThat(problem(http.postJson(MESSAGES, wish.formatted("SEPAY", "SOME"), KEY), 400))
                .startsWith("scenario: must be one of EXACT, ");
    }

    @Test
    void aStrangerPlaysNothingOnOurAccounts() {
        JsonObject request = asked("SEPAY");
        String secret = Seen.secret(Order.unique("vqk_test_other_sim_"));
        String narrow = Seen.secret(Order.unique("vqk_test_narrow_sim_"));
        String[] other = {"Authorization", "Bearer " + secret};
        key(secret, "sandbox:write", stranger());
        key(narrow, "movements:read", stranger());

        problem(http.postJson(MESSAGES, wish("SEPAY", "EXACT", request), other), 400);
        problem(http.postJson(MESSAGES, wish("MB_BALANCE_CHANGE", "EXACT", request), other), 400);
        problem(
                http.postJson(
                        MESSAGES,
                        "{\"format\":\"MB_BALANCE_CHANGE\",\"accountNumber\":\"0123456789\",\"amount\":1}",
                        other),
                400);
        String ours = play("SEPAY", "EXACT", Json.createObjectBuilder()).body().getString("id");
        problem(http.get(MESSAGES + "/" + ours, other), 404);
        problem(http.postJson(MESSAGES, wish("SEPAY", "EXACT", request), "Authorization", "Bearer " + narrow), 403);
        problem(http.postJson(MESSAGES, wish("SEPAY", "EXACT", request)), 401);
        assertThat(state(request.getString("id"))).isEqualTo("WAITING");
    }

    /** What was sent and answered, beside the books. */
    private final class Played {
        private final JsonObject body;
        private final String request;

        Played(JsonObject body, String request) {
            this.body = body;
            this.request = request;
            assertThat(body.getBoolean("done")).isTrue();
            assertThat(messages()).hasSize(body.getInt("total"));
            for (String notice : notices())
                assertThat(database.number("select count(*) from notice where reference = ?", notice))
                        .isEqualTo(1);
        }

        JsonObject body() {
            return body;
        }

        String request() {
            return request;
        }

        List<JsonObject> messages() {
            return body.getJsonArray("messages").getValuesAs(JsonObject.class);
        }

        JsonObject message(int nth) {
            return messages().get(nth);
        }

        List<Integer> statuses() {
            return messages().stream().map(message -> message.getInt("status")).toList();
        }

        List<String> outcomes() {
            return messages().stream()
                    .map(message -> message.getString("outcome"))
                    .toList();
        }

        List<String> notices() {
            return messages().stream()
                    .filter(message -> !message.isNull("noticeReference"))
                    .map(message -> message.getString("noticeReference"))
                    .distinct()
                    .toList();
        }

        /** So the request stands, so many movements are its, they add up to so much, and each was told to merchants once. */
        void has(String state, long movements, long credited) {
            String ofRequest = " from movement m join payment_match p on p.movement_id = m.id where p.request_id = ?";
            assertThat(state(request)).as(body.toString()).isEqualTo(state);
            assertThat(database.number("select count(distinct m.reference)" + ofRequest, request))
                    .isEqualTo(movements);
            assertThat(database.number("select coalesce(sum(m.amount), 0)" + ofRequest, request))
                    .isEqualTo(credited);
            assertThat(database.number(
                            "select count(*) from webhook_event e join payment_match p on p.movement_id = e.movement_id"
                                    + " where p.request_id = ?",
                            request))
                    .isEqualTo(movements);
            assertThat(messages().stream()
                            .flatMap(message ->
                                    message.getJsonArray("movementIds").getValuesAs(JsonString.class).stream())
                            .distinct())
                    .hasSize((int) movements);
        }
    }

    private Played play(String format, String scenario, JsonObjectBuilder more) {
        JsonObject request = asked(format);
        Answer answer = http.postJson(
                MESSAGES, fields(format, scenario, request).addAll(more).build().toString(), KEY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return new Played(answer.object(), request.getString("id"));
    }

    private static String wish(String format, String scenario, JsonObject request) {
        return fields(format, scenario, request).build().toString();
    }

    private static JsonObjectBuilder fields(String format, String scenario, JsonObject request) {
        return Json.createObjectBuilder()
                .add("format", format)
                .add("scenario", scenario)
                .add("paymentRequestId", request.getString("id"));
    }

    private JsonObject asked(String format) {
        Answer answer = http.postJson(
                "/vqr/v1/payment-requests",
                Json.createObjectBuilder()
                        .add("accountNumber", format.equals("BIDV_BILL") ? "V3CDEMO0001" : Demo.ACCOUNT)
                        .add("amount", AMOUNT)
                        .add("content", "THANH TOAN")
                        .add("orderId", Order.unique("SIM-"))
                        .add("terminalCode", Demo.TERMINAL)
                        .build()
                        .toString(),
                KEY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.object();
    }

    private String state(String request) {
        return database.text("select state from payment_request where id = ?", request);
    }

    private long stranger() {
        long merchant = System.nanoTime();
        database.change(
                "insert into merchant (id, mid, name, created_at, version, is_master) values (?, ?, ?, now(6), 0, false)",
                merchant,
                "V" + merchant % 10_000_000_000L,
                "OTHER " + merchant);
        return merchant;
    }

    private void key(String secret, String scopes, long merchant) {
        database.change(
                "insert into api_key (id, merchant_id, name, prefix, hash, scopes, created_at, version)"
                        + " values (?, ?, 'test', 'vqk_test_xxxx', sha2(?, 256), ?, now(6), 0)",
                System.nanoTime(),
                merchant,
                secret,
                scopes);
    }

    private static String problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        return Json.createReader(new StringReader(answer.body())).readObject().getString("detail");
    }
}
