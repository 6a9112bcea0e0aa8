package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.kernel.Ids;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each way in which our own API refuses has the one shape, for every operation, and tells nothing it should not. */
@ExtendWith(SharedGateway.class)
class ApiV1ProblemsIT {
    private final Gateway gateway;
    private final OwnApi api;

    ApiV1ProblemsIT(Gateway gateway) {
        this.gateway = gateway;
        this.api = OwnApi.ofDemo(gateway);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,refunds,refunds:read",
        "GET,refunds/1,refunds:read",
        "POST,refunds,refunds:write",
        "GET,endpoints,endpoints:read",
        "GET,endpoints/1,endpoints:read",
        "POST,endpoints,endpoints:write",
        "PATCH,endpoints/1,endpoints:write",
        "DELETE,endpoints/1,endpoints:write",
        "POST,endpoints/1/rotate-secret,endpoints:write",
        "POST,endpoints/1/test,endpoints:write",
        "POST,endpoints/1/recover,deliveries:write",
        "GET,deliveries,deliveries:read",
        "GET,deliveries/1,deliveries:read",
        "POST,deliveries/1/resend,deliveries:write",
        "GET,payment-requests,payment_requests:read",
        "POST,payment-requests/1/cancel,payment_requests:write",
        "GET,movements,movements:read",
        "GET,terminals,terminals:read",
        "GET,terminals/1,terminals:read",
        "GET,terminals/1/poster,terminals:read",
        "POST,terminals,terminals:write",
        "PATCH,terminals/1,terminals:write",
        "GET,events,events:read",
        "GET,alert-channels,alert_channels:read",
        "GET,alert-channels/1,alert_channels:read",
        "POST,alert-channels,alert_channels:write",
        "PATCH,alert-channels/1,alert_channels:write",
        "DELETE,alert-channels/1,alert_channels:write",
        "POST,alert-channels/1/test,alert_channels:write",
        "GET,statements,statements:read",
        "GET,statements/1,statements:read",
        "GET,statements/1/entries,statements:read",
        "GET,statements/1/problems,statements:read",
        "POST,statements,statements:write",
        "POST,statements/1/cancel,statements:write",
        "POST,statements/1/withdrawal,statements:write",
        "GET,exports,exports:read",
        "GET,exports/1,exports:read",
        "GET,exports/1/file,exports:read",
        "POST,exports,exports:write",
        "GET,report-schedules,exports:read",
        "GET,report-schedules/1,exports:read",
        "POST,report-schedules,exports:write",
        "DELETE,report-schedules/1,exports:write",
        "POST,reconciliation-runs,reconciliation:write",
        "GET,reconciliation-runs/1,reconciliation:read",
        "GET,breaks,breaks:read",
        "GET,breaks/1,breaks:read"
    })
    void everyOperationNeedsItsOwnScope(String method, String path, String scope) {
        assertThat(OwnApi.code(new OwnApi(gateway.http(), "vqk_test_no_such_key").send(method, path, "{}"), 401))
                .isEqualTo("unauthorized");
        Answer narrow = OwnApi.ofStranger(gateway, allBut(scope)).send(method, path, "{}");
        assertThat(OwnApi.problem(narrow, 403).getString("detail")).contains(scope);
        assertThat(OwnApi.ofStranger(gateway, scope).send(method, path, "{}").status())
                .isIn(200, 400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,refunds/1",
        "GET,refunds/x",
        "GET,endpoints/1",
        "PATCH,endpoints/1",
        "DELETE,endpoints/x",
        "POST,endpoints/1/rotate-secret",
        "POST,endpoints/1/test",
        "GET,deliveries/1",
        "POST,deliveries/1/resend",
        "POST,deliveries/99999999999999999999/resend"
    })
    void whatIsNotThereIsAProblem(String method, String path) {
        assertThat(OwnApi.code(api.send(method, path, "{}"), 404)).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource({"PUT,refunds", "DELETE,refunds/1", "PUT,endpoints/1", "GET,endpoints/1/test", "DELETE,deliveries/1"})
    void aMethodThatIsNotThereIsAProblem(String method, String path) {
        assertThat(OwnApi.code(api.send(method, path, "{}"), 405)).isEqualTo("method_not_allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "refunds?state=NONE",
        "refunds?limit=0",
        "refunds?movementId=x",
        "endpoints?cursor=x",
        "deliveries?state=NONE",
        "deliveries?type=no.such",
        "deliveries?endpointId=-1",
        "payment-requests?stauts=PAID",
        "payment-requests?state=PAID&state=WAITING",
        "events?position=1"
    })
    void aParameterThatCannotBeMeantIsAProblem(String path) {
        assertThat(OwnApi.code(api.send("GET", path, ""), 400)).isEqualTo("invalid_parameter");
    }

    @Test
    void bodiesOfAnotherKindOrTooLargeAreProblems() {
        for (String path : List.of("/vqr/v1/refunds", "/vqr/v1/endpoints")) {
            OwnApi.problem(gateway.http().post(path, "a=b", api.key("Content-Type", "text/plain")), 415);
            OwnApi.problem(gateway.http().postJson(path, "x".repeat(2 << 20), api.key()), 413);
            assertThat(OwnApi.code(gateway.http().postJson(path, "[]", api.key()), 400))
                    .isEqualTo("invalid_json");
        }
    }

    @Test
    void aSlipOfThePenInAParameterIsNamedBesideTheKnownOnes() {
        String detail = OwnApi.problem(api.send("GET", "payment-requests?stauts=PAID", ""), 400)
                .getString("detail");
        assertThat(detail).contains("stauts", "cursor", "from", "limit", "orderId", "state", "to");
        assertThat(OwnApi.problem(api.send("GET", "refunds/1?x=1", ""), 400).getString("detail"))
                .contains("no parameter");
        assertThat(OwnApi.code(new OwnApi(gateway.http(), "none").send("GET", "refunds?x=1", ""), 401))
                .isEqualTo("unauthorized");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"accountNumber\":\"0123456789\",\"amount\":1000,\"amount\":2000} | amount: is there more than once",
                "{\"accountNumber\":\"0123456789\",\"amount\":10000000000000} | 9999999999999",
                "{\"accountNumber\":\"0123456789\",\"amount\":1000,\"returnUrl\":\"javascript:alert(1)\"} | returnUrl",
                "{\"accountNumber\":\"0123456789\",\"amount\":1000,\"returnUrl\":\"//shop.example/\"} | returnUrl",
                "{\"accountNumber\":\"0123456789\",\"amount\":1000,\"returnUrl\":\"data:text/html,x\"} | returnUrl"
            })
    void aWishThatCannotBeMeantIsRefusedAndSaysWhy(String body, String why) {
        assertThat(OwnApi.problem(api.send("POST", "payment-requests", body), 400)
                        .getString("detail"))
                .contains(why);
    }

    @Test
    void aNameThatCannotBeOneIsRefused() {
        Answer refused = api.send("POST", "refunds", "{}", "Idempotency-Key", "two words");
        assertThat(OwnApi.problem(refused, 400).getString("detail")).contains("Idempotency-Key");
    }

    @Test
    void everyAnswerTellsWhereTheKeyStands() {
        OwnApi fresh = OwnApi.ofStranger(gateway, "deliveries:read");

        Answer first = fresh.send("GET", "deliveries", "");
        long limit = Long.parseLong(first.header("RateLimit-Limit"));
        assertThat(first.header("RateLimit-Remaining")).isEqualTo("" + (limit - 1));
        assertThat(first.header("RateLimit-Reset")).isNotEmpty();
        Answer refused = fresh.send("GET", "deliveries/1", "");
        assertThat(Long.parseLong(refused.header("RateLimit-Remaining"))).isLessThan(limit);
    }

    @Test
    void aFailureOfOursTellsNothingOfOurInsides() {
        long merchant = Ids.next();
        gateway.database()
                .change(
                        "insert into merchant (id, mid, name, created_at, version) values (?, ?, 'Broken', utc_timestamp(6), 0)",
                        merchant,
                        "V" + merchant % 1_000_000_000);
        gateway.database()
                .change(
                        "insert into webhook_endpoint (id, merchant_id, profile, token_url, callback_url, username,"
                                + " password_sealed, enabled, created_at, version)"
                                + " values (?, ?, 'NONSENSE', '', 'https://x.example/', '', '', false, utc_timestamp(6), 0)",
                        merchant,
                        merchant);
        try {
            Answer failed =
                    OwnApi.ofMerchant(gateway, merchant, "endpoints:read").send("GET", "endpoints", "");
            assertThat(OwnApi.code(failed, 500)).isEqualTo("internal_server_error");
            assertThat(failed.body()).doesNotContainIgnoringCase("nonsense", "exception", "eclipse", "vietqr.", "sql");
            assertThat(failed.headers().map().toString()).doesNotContainIgnoringCase("exception", "payara");
        } finally {
            gateway.database().change("delete from webhook_endpoint where id = ?", merchant);
        }
    }

    @Test
    void aPageOfAnotherSiteMayCallAndSeeWhereItStands() {
        Answer preflight = gateway.http()
                .sendJson(
                        "OPTIONS",
                        "/vqr/v1/endpoints/1",
                        "",
                        "Origin",
                        "https://shop.example",
                        "Access-Control-Request-Method",
                        "PATCH",
                        "Access-Control-Request-Headers",
                        "authorization,idempotency-key,content-type");
        OwnApi.expect(204, preflight);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST", "PATCH", "DELETE");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .isEqualTo("authorization,idempotency-key,content-type");

        Answer refused = api.send("POST", "refunds", "{}", "Origin", "https://shop.example");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.header("Access-Control-Expose-Headers"))
                .contains("Location", "Idempotent-Replayed", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining");
    }

    private static String allBut(String scope) {
        return String.join(
                " ",
                List.of(
                                "payment_requests:read",
                                "payment_requests:write",
                                "movements:read",
                                "refunds:read",
                                "refunds:write",
                                "events:read",
                                "endpoints:read",
                                "endpoints:write",
                                "deliveries:read",
                                "deliveries:write")
                        .stream()
                        .filter(one -> !one.equals(scope))
                        .toList());
    }
}
