package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody may do, and that a refusal never tells about our insides. */
@ExtendWith(SharedGateway.class)
class RefusalsIT {
    private final Http http;
    private final Database database;

    RefusalsIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
    }

    @Test
    void anIntegratorCannotPlayTheBank() {
        Order order = Order.ask(http, 50_000);
        Credit credit = order.paid();

        Answer answer = ApiClient.partner(http).post(Credit.PATH, credit.message());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(new Ledger(database).movements(credit)).isZero();
        assertThat(new Ledger(database).state(order)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {Order.GENERATE, CheckOrder.PATH, TestCallbackIT.PATH})
    void aBankCannotPlayAnIntegrator(String path) {
        assertThat(ApiClient.bank(http).post(path, "{}").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {Order.GENERATE, CheckOrder.PATH, TestCallbackIT.PATH})
    void aStrangerCannotDoAnything(String path) {
        Answer answer = http.postJson(path, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.object().getString("message")).isEqualTo("E74");
    }

    @Test
    void aBanksMessageThatIsTooLongIsRefusedInTheBanksShape() {
        String body = "x".repeat(2 << 20);
        Answer mb = ApiClient.bank(http).post(Credit.PATH, body);
        assertThat(mb.status()).isEqualTo(413);
        assertThat(mb.object().getBoolean("error")).isTrue();
        Answer mms = http.postJson("/vqr/api/transaction-mms", body);
        assertThat(mms.status()).isEqualTo(413);
        assertThat(mms.object()).containsKey("resCode");
        Answer hook = http.postJson("/vqr/hooks/demo-sepay", body);
        assertThat(hook.status()).isEqualTo(413);
        assertThat(hook.object().getBoolean("success")).isFalse();
    }

    @Test
    void aFormLongerThanAnyOfOursIsRefusedByAPageThatSaysSo() {
        Answer answer = http.postBytes("/login.xhtml", new byte[17 << 20], "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("16 MB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"amount\":", "\u0000"})
    void aBanksMessageThatIsNoJsonObjectIsKeptAndRefusedInTheBanksShape(String body) {
        Answer answer = ApiClient.bank(http).post(Credit.PATH, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getBoolean("error")).isTrue();
        assertThat(answer.object().getString("errorReason")).isEqualTo("001");
        assertThat(database.number(
                        "select count(*) from notice n join notice_reading r on r.notice_id = n.id"
                                + " where r.outcome = 'UNREADABLE' and n.body = ?",
                        (Object) body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1);
    }

    @Test
    void aWrongCheckSumIsRefused() {
        String question = new CheckOrder(ApiClient.partner(http))
                .question(0, "any")
                .toString()
                .replaceFirst("\"checkSum\":\"..", "\"checkSum\":\"00");

        Answer answer = ApiClient.partner(http).post(CheckOrder.PATH, question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("message")).isEqualTo("E39");
    }

    @ParameterizedTest
    @CsvSource({"0, unknown-order, E96", "1, unknown-reference, E96", "0, '', E46", "9, x, E95"})
    void aQuestionWithoutAnAnswerIsRefusedByItsCode(int type, String value, String code) {
        Answer answer = new CheckOrder(ApiClient.partner(http)).ask(type, value);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("message")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /vqr/api/no-such-thing, 404",
        "POST, /vqr/api/no-such-thing, 404",
        "GET, /vqr/api/token_generate, 405",
        "GET, /vqr/api/qr/generate-customer, 405",
        "GET, /vqr/, 404"
    })
    void whatDoesNotExistIsAnsweredAsJson(String method, String path, int status) {
        Answer answer = method.equals("GET") ? http.get(path) : http.postJson(path, "{}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.object().getString("status")).isEqualTo("FAILED");
    }

    @Test
    void aBodyOfTwoMegabytesIsNotRead() {
        String token = ApiClient.partner(http).token();
        String large = "{\"content\":\"" + "x".repeat(2 << 20) + "\"}";

        Answer answer = http.postJson(Order.GENERATE, large, "Authorization", Http.bearer(token));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void aPageOfAnotherSiteMayCallTheApi() {
        Answer answer = http.get("/vqr/api/transactions/qr-link?refId=x", "Origin", "https://shop.example");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    /** Clients of the hosted service send these from browsers. */
    @Test
    void aBrowserMaySendHeadersThatNobodyReads() {
        String wanted = "x-api-key,x-client-id,content-type";
        Answer answer = http.sendJson(
                "OPTIONS",
                "/vqr/v2/generate",
                "",
                "Origin",
                "https://shop.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                wanted);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo(wanted);
    }
}
